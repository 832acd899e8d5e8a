import type { Actor } from '#shared/domain/actor.ts';
import type { Domain } from '#shared/domain/domains/domain.ts';
import type { DomainMove } from '#shared/domain/domains/domain-moves.ts';
import type { Event } from '#shared/domain/event.ts';
import type { PartnerId } from '#shared/domain/ids.ts';
import type { DirectoryOwner } from '#shared/domain/matching/directory.ts';
import type { Receipt, Replay } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { Result } from '#shared/domain/result.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';

/** Who deals with domains: somebody acting on an organisation, whose right to is checked with every access, or a partner on its own. */
export type DomainCaller =
  | ({ readonly of: 'organisation' } & OrganisationCaller)
  | { readonly of: 'partner'; readonly partnerId: PartnerId; readonly actor: Actor };

export function ownerOf(by: DomainCaller): DirectoryOwner {
  return by.of === 'organisation' ? by.organisationId : by.partnerId;
}

/** The domain had been added before. */
export type DomainKnown = { readonly code: 'DOMAIN_KNOWN'; readonly domain: Domain };

/** Where domains are kept. Another partner's organisation is NOT_FOUND. */
export type DomainStore = {
  /** All of an owner, by name. One round trip. */
  list(by: DomainCaller): Promise<Result<readonly Domain[], Refusal>>;
  /** One round trip. A repeat of a request that was carried out is answered by its receipt. */
  read(by: DomainCaller, name: string, to: 'read' | 'change', asked: Receipt | undefined): Promise<Result<Domain, Refusal | Replay>>;
  /** One transaction; refuses with TOO_MANY_DOMAINS. */
  add(
    by: DomainCaller,
    added: Domain,
    event: Event,
    receipt: Receipt | undefined,
  ): Promise<Result<undefined, Refusal | Replay | DomainKnown>>;
  /** One transaction; refuses with CHANGED_SINCE_READ, and with DOMAIN_CLAIMED when another has claimed it. */
  move(
    by: DomainCaller,
    move: DomainMove,
    change: { readonly before: Domain; readonly after: Domain | undefined; readonly event: Event },
    receipt: Receipt | undefined,
  ): Promise<Result<undefined, Refusal | Replay>>;
};
