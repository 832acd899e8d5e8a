import type { CreatePartnerRefusal } from '#infra/cli/partner-operations.ts';

/** Something that an operator asked for and that was not done, in words, with the code by which scripts know it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

function words(refusal: CreatePartnerRefusal): string {
  switch (refusal.code) {
    case 'ADDRESS_NOT_AVAILABLE':
      return 'This e-mail address belongs to an account already, or is promised to one.';
    case 'NO_SUCH_PARTNER':
      return 'There is no partner of this id.';
    case 'PARTNER_HAS_OTHER_NAME':
      return `The partner ${refusal.partnerId} has another name.`;
    case 'PARTNER_HAS_OTHER_CONTACT':
      return `The partner ${refusal.partnerId} has this name and another contact. To invite more of its people: partners add-person.`;
    case 'TOKEN_NAME_IN_USE':
      return `The token ${refusal.tokenId} of this name is valid. Rotate it, revoke it, or choose another name.`;
    case 'SCOPES_NOT_OF_ACCOUNT':
      return 'These scopes do not fit the account: a seller’s token carries orders:place and events:read, a partner’s anything but orders:place.';
    case 'NO_SUCH_TOKEN':
      return 'This partner has no token of this id.';
    case 'TOKEN_HAS_ENDED':
      return 'This token has expired or was revoked. Create a new one.';
    case 'ROTATION_UNDER_WAY':
      return `Two tokens of this name are valid until ${refusal.until}. Wait, or revoke one of them.`;
    case 'CHANGED_SINCE_READ':
      return 'Somebody else has changed it in the same moment. Look at it again.';
  }
}

/** A refusal as what the command ends with. */
export function asError(refusal: CreatePartnerRefusal): RefusedError {
  return new RefusedError(refusal.code, words(refusal));
}
