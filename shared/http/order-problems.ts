import type { ProblemDescription } from '#shared/http/problem-description.ts';

/** Of orders, of finding the organisation that one is for, and of domains. */
export const orderProblems = {
  ORDER_NUMBER_TAKEN: {
    status: 409,
    title: 'There is an order of this number already.',
    advice: 'Order numbers are unique for a commerce system, upper and lower case being the same. `Location` names the order that has it.',
  },
  ORDER_STATE: {
    status: 409,
    title: 'The state of the order does not allow this.',
    advice:
      '`detail` names the present state and the states in which it is allowed. Once an order is mapped, its organisations and its contact are fixed.',
  },
  SAME_CONTACT: {
    status: 409,
    title: 'This is the present contact.',
    advice: 'To write to the same contact once more, send the e-mail again instead.',
  },
  ADD_ON_NEEDS_SERVICE: {
    status: 400,
    title: 'The add-on needs a service that is not ordered.',
    advice: 'Contact Center PSTN goes with Contact Center licences. Order them as well, or leave the add-on out.',
  },
  CHOICE_NOT_OFFERED: {
    status: 400,
    title: 'This organisation was not offered for the order.',
    advice: 'Send the `choice` of a candidate as it was answered for this very order and round, or describe a new organisation.',
  },
  MAPPING_INCOMPLETE: {
    status: 409,
    title: 'Something is missing before the order can be mapped.',
    advice: 'Each entry of `errors` names what is missing or does not fit. Nothing was mapped.',
  },
  RIGHTS_ALREADY_FULL: {
    status: 409,
    title: 'You have full administrator rights already.',
    advice: 'There is nothing to ask for.',
  },
  RIGHTS_REQUEST_OPEN: {
    status: 409,
    title: 'A request is waiting for its answer.',
    advice: 'The administrators of the organisation were written to. It lapses by itself if nobody answers; then ask again.',
  },
  RIGHTS_REQUEST_STATE: {
    status: 409,
    title: 'This request has been answered, or has lapsed.',
    advice: 'Read the request to see how it ended.',
  },
  SET_UP_NOT_FINISHED: {
    status: 409,
    title: 'The services are not set up yet.',
    advice: 'Full administrator rights can be asked for once the set-up of the subscription is finished.',
  },
  DOMAIN_INVALID: {
    status: 400,
    title: 'This is not the name of a domain.',
    advice: 'Send a registrable domain such as example.com: letters, digits and hyphens between dots, without a scheme, path or address.',
  },
  PUBLIC_DOMAIN: {
    status: 400,
    title: 'This domain belongs to a public mail provider.',
    advice: 'Nobody can prove or claim a domain in which anybody can have an address. Use a domain of your own.',
  },
  DOMAIN_NOT_VERIFIED: {
    status: 409,
    title: 'The domain has not been verified.',
    advice: 'Verify the domain by its DNS record first.',
  },
  DOMAIN_TOKEN_NOT_FOUND: {
    status: 409,
    title: 'The verification record was not found.',
    advice: 'Add the TXT record that the domain names, wait until your DNS serves it, and verify again. `detail` says what was found.',
  },
  DOMAIN_CLAIMED: {
    status: 409,
    title: 'Another organisation has claimed this domain.',
    advice: 'A domain is claimed by one organisation at a time. We do not say whose it is. Whoever has it must release it first.',
  },
  DOMAIN_STATE: {
    status: 409,
    title: 'The state of the domain does not allow this.',
    advice: '`detail` names the present state.',
  },
  TOO_MANY_DOMAINS: {
    status: 409,
    title: 'There are as many domains as there can be.',
    advice: 'Remove a domain that is not needed any more.',
  },
  DNS_UNAVAILABLE: {
    status: 503,
    title: 'The DNS of this domain did not answer.',
    advice: 'Nothing was changed. Ask again after the time in `Retry-After`.',
  },
} as const satisfies Record<string, ProblemDescription>;
