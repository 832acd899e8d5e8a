import { iso } from '#shared/domain/calendar.ts';
import type { DnsTxt } from '#shared/domain/domains/dns-txt.ts';
import { type Domain, recordOf } from '#shared/domain/domains/domain.ts';
import { afterMove, type DomainMove, domainMoves, mayMove } from '#shared/domain/domains/domain-moves.ts';
import { unfitDomain } from '#shared/domain/domains/domain-name.ts';
import { type DomainCaller, type DomainStore, ownerOf } from '#shared/domain/domains/domain-store.ts';
import type { Event, EventType } from '#shared/domain/event.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';

export type DomainDeps = {
  readonly domains: DomainStore;
  readonly dns: DnsTxt;
  /** Makes what a domain's DNS has to say: unguessable, so that nobody sets it before it is asked for. */
  readonly newToken: () => string;
  readonly newId: NewId;
  readonly now: Now;
};

export type DomainRequest = {
  readonly by: DomainCaller;
  /** Normalised (`domainInput`). */
  readonly name: string;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
};

const looks = 4;
const askAgainAfter = 30;

/** Looks in both places at once; one that has the record is enough, and one that did not answer makes nothing certain. */
async function proofOf(dns: DnsTxt, found: Domain): Promise<Refusal | undefined> {
  const { names, value } = recordOf(found);
  const answers = await Promise.all(names.map((name) => dns.lookup(name)));
  const records = answers.flatMap((answer) => (answer.kind === 'records' ? answer.records : []));
  if (records.some((record) => record.trim() === value)) return undefined;
  if (answers.some(({ kind }) => kind === 'unavailable')) return { code: 'DNS_UNAVAILABLE', retryAfterSeconds: askAgainAfter };
  const said =
    records.length === 0 ? 'Neither name has a TXT record.' : `${records.length} TXT records were found, and none of them is this one.`;
  return { code: 'DOMAIN_TOKEN_NOT_FOUND', detail: said };
}

/**
 * Domains of an organisation or of a partner: added, proved by a TXT record, claimed by one owner at a time, released, removed. What
 * has been done is done: asked for again, it changes nothing.
 */
export function changeDomains({ domains, dns, newToken, newId, now }: DomainDeps) {
  function eventOf({ by, requestId }: DomainRequest, type: EventType): Event {
    const { partnerId, actor } = by;
    return {
      id: newId('event'),
      type,
      at: iso(now()),
      partnerId,
      actor,
      requestId,
      subject: by.of === 'organisation' ? { organisationId: by.organisationId } : {},
      changed: ['domains'],
    };
  }

  type Gone = { readonly kind: 'gone' };
  type Moved = { readonly kind: 'moved'; readonly domain: Domain };

  async function move(
    request: DomainRequest,
    name: DomainMove,
    keep: Keep<Moved | Gone>,
    check: (found: Domain) => Promise<Refusal | undefined> = async () => undefined,
  ): Promise<Outcome<Moved | Gone>> {
    for (let look = 1; look <= looks; look++) {
      const read = await domains.read(request.by, request.name, 'change', request.asked);
      if (!read.ok) return read;
      const before = read.value;
      const may = mayMove(before, name);
      if (!may.ok) return may;
      if (may.value === 'done') return ok({ kind: 'moved', domain: before });
      const refusal = await check(before);
      if (refusal !== undefined) return refused(refusal);
      const after = afterMove(before, name, iso(now()));
      const outcome: Moved | Gone = after === undefined ? { kind: 'gone' } : { kind: 'moved', domain: after };
      const change = { before, after, event: eventOf(request, domainMoves[name].event) };
      const written = await domains.move(request.by, name, change, keep(outcome));
      if (written.ok) return ok(outcome);
      if (written.error.code !== 'CHANGED_SINCE_READ') return written;
    }
    return refused({ code: 'TRY_AGAIN', retryAfterSeconds: 1 });
  }

  /** A move that leaves a domain. */
  function moving(name: Exclude<DomainMove, 'remove'>, check?: (found: Domain) => Promise<Refusal | undefined>) {
    return async (request: DomainRequest, keep: Keep<Domain>): Promise<Outcome<Domain>> => {
      const kept = (outcome: Moved | Gone) => (outcome.kind === 'moved' ? keep(outcome.domain) : undefined);
      const outcome = await move(request, name, kept, check);
      if (!outcome.ok) return outcome;
      return outcome.value.kind === 'moved' ? ok(outcome.value.domain) : refused({ code: 'NOT_FOUND' });
    };
  }

  return {
    /** Refuses with DOMAIN_INVALID, PUBLIC_DOMAIN, TOO_MANY_DOMAINS, NOT_FOUND, NOT_ALLOWED. */
    async add(request: DomainRequest, keep: Keep<Domain>): Promise<Outcome<{ readonly domain: Domain; readonly isNew: boolean }>> {
      const refusal = unfitDomain(request.name, '/domain');
      if (refusal !== undefined) return refused(refusal);
      const event = eventOf(request, 'domain.added');
      const owner = ownerOf(request.by);
      const domain: Domain = { name: request.name, owner, state: 'pending', token: newToken(), addedAt: event.at, version: 1 };
      const added = await domains.add(request.by, domain, event, keep(domain));
      if (added.ok) return ok({ domain, isNew: true });
      return added.error.code === 'DOMAIN_KNOWN' ? ok({ domain: added.error.domain, isNew: false }) : refused(added.error);
    },
    /** Refuses with DOMAIN_TOKEN_NOT_FOUND, DNS_UNAVAILABLE, NOT_FOUND, NOT_ALLOWED. */
    verify: moving('verify', (found) => proofOf(dns, found)),
    /** Refuses with DOMAIN_NOT_VERIFIED, DOMAIN_CLAIMED, NOT_FOUND, NOT_ALLOWED. */
    claim: moving('claim'),
    /** Refuses with DOMAIN_STATE, NOT_FOUND, NOT_ALLOWED. */
    release: moving('release'),
    async remove(request: DomainRequest, keep: Keep<undefined>): Promise<Outcome<undefined>> {
      const outcome = await move(request, 'remove', () => keep(undefined));
      return outcome.ok ? ok(undefined) : outcome;
    },
  };
}
