import type { PartnerCaller } from '#shared/domain/actor.ts';
import { addDays, iso } from '#shared/domain/calendar.ts';
import type { NewId, Now, OrganisationId } from '#shared/domain/ids.ts';
import { emailTo } from '#shared/domain/mapping/mapping-people.ts';
import {
  mostAsked,
  type RightsRequest,
  rightsRequestAsOf,
  rightsRequestDays,
} from '#shared/domain/mapping/rights-requests/rights-request.ts';
import type { NewRightsRequest, RightsLook, RightsRequestStore } from '#shared/domain/mapping/rights-requests/rights-request-store.ts';
import type { OrderContext } from '#shared/domain/orders/order-change.ts';
import type { Keep, Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { servicesToSetUp } from '#shared/domain/set-up/plan.ts';

export type AskForRightsDeps = {
  readonly rights: Pick<RightsRequestStore, 'look' | 'ask' | 'last'>;
  readonly newId: NewId;
  readonly now: Now;
};

export type AskForRightsRequest = {
  readonly caller: Pick<PartnerCaller, 'partnerId' | 'actor'>;
  readonly organisationId: OrganisationId;
  readonly requestId: string;
  readonly asked: Receipt | undefined;
  readonly keep: Keep<RightsRequest>;
};

/** Whether something that the partner provisions there is set up, or needs no set-up. */
function hasFinished({ subscriptions, setUps, relation }: RightsLook): boolean {
  return subscriptions
    .filter(({ partnerId }) => partnerId === relation.partnerId)
    .some(
      (one) => servicesToSetUp(one.services).length === 0 || setUps.some(({ source, state }) => source.id === one.id && state === 'active'),
    );
}

function mayAsk(look: RightsLook, now: Date): Result<undefined, Refusal> {
  const { rights } = look.relation;
  if (rights === 'full') return refused({ code: 'RIGHTS_ALREADY_FULL' });
  if (rights === 'deleting') return refused({ code: 'NOT_ALLOWED' });
  if (look.last !== undefined && rightsRequestAsOf(look.last, now).state === 'requested') return refused({ code: 'RIGHTS_REQUEST_OPEN' });
  return hasFinished(look) ? ok(undefined) : refused({ code: 'SET_UP_NOT_FINISHED' });
}

function compose(look: RightsLook, { caller, organisationId }: AskForRightsRequest, context: OrderContext): NewRightsRequest {
  const { partner, person, last, administrators } = look;
  const { now, newId, actor, requestId } = context;
  const { partnerId } = caller;
  const request: RightsRequest = {
    id: newId('rightsRequest'),
    organisationId,
    partnerId,
    partnerName: partner.name,
    state: 'requested',
    requestedBy: actor,
    requester:
      person === undefined
        ? { email: partner.contactEmail, language: partner.language }
        : { email: person.email, language: person.language },
    requestedAt: iso(now),
    lapsesAt: iso(addDays(now, rightsRequestDays)),
    version: (last?.version ?? 0) + 1,
  };
  const { lapsesAt, requester } = request;
  const content = { kind: 'full-administrator-request', requestId: request.id, requester: requester.email, lapsesAt } as const;
  const owner = { kind: 'organisation', partnerId, organisationId } as const;
  return {
    request,
    last,
    event: {
      id: newId('event'),
      type: 'rights.requested',
      at: iso(now),
      partnerId,
      actor,
      requestId,
      subject: { organisationId, rightsRequestId: request.id },
      changed: ['state'],
    },
    emails: administrators.slice(0, mostAsked).map((administrator) => emailTo(administrator, owner, content, context)),
  };
}

/**
 * Asks a customer's full administrators, five at most, for full administrator rights (OM-5). For a provisioning administrator, once
 * services are set up. Refuses with NOT_FOUND, NOT_ALLOWED, RIGHTS_ALREADY_FULL, RIGHTS_REQUEST_OPEN, SET_UP_NOT_FINISHED.
 */
export function askForRights({ rights, newId, now }: AskForRightsDeps) {
  return async (request: AskForRightsRequest): Promise<Outcome<RightsRequest>> => {
    const { caller, organisationId, requestId, asked, keep } = request;
    const look = await rights.look(caller, organisationId, asked);
    if (!look.ok) return look;
    const at = now();
    const allowed = mayAsk(look.value, at);
    if (!allowed.ok) return allowed;
    const composed = compose(look.value, request, { actor: caller.actor, requestId, now: at, newId });
    const written = await rights.ask(composed, keep(composed.request));
    return written.ok ? ok(composed.request) : written;
  };
}
