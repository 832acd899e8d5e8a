import * as z from 'zod';
import { organisationId, subscriptionId, trialId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import { type OpenOrderLinkDeps, openOrderLink } from '#shared/domain/orders/open-order-link.ts';
import { scopesOf } from '#shared/domain/scopes.ts';
import type { Administrator, PartnerPerson } from '#shared/domain/session-store.ts';
import type { SetUpSource } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import { sourceOfId } from '#shared/domain/set-up/set-up-source.ts';
import type { PageRequest } from '#shared/http/page.ts';
import { type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { bases } from './contract.ts';

/** Somebody at the wizard: as whom, for what, where its pages stand, and where it leads afterwards. */
export type WayIn = {
  readonly by: SetUpCaller;
  readonly source: SetUpSource;
  readonly base: `/${string}`;
  /** Left out for whoever has come by a link. */
  readonly home?: `/${string}`;
  readonly contactCenterHref?: string;
  readonly language: Language | undefined;
  /** Some of a partner's people only look. */
  readonly mayWrite: boolean;
};

/** The way in that an address names; undefined: there is nothing; an answer: it leads somewhere else. */
export type FindWayIn<V> = (request: PageRequest<V>) => Promise<WayIn | PageAnswer | undefined>;

const sourceId = z.union([trialId, subscriptionId]);

/** A customer's administrator, for its own organisation, which the session names. */
export const byAdministrator: FindWayIn<Administrator> = async ({ params, visitor }) => {
  const id = sourceId.safeParse(params['sourceId']);
  if (!id.success) return undefined;
  const { person, organisation, partner } = visitor;
  return {
    by: {
      kind: 'administrator',
      organisationId: organisation.id,
      partnerId: partner.id,
      actor: { kind: 'person', id: person.id },
      personId: person.id,
      isFullAdministrator: person.role === 'customer_full_administrator',
    },
    source: sourceOfId(id.data),
    base: `/${bases.administrator.slice(1).replace('{sourceId}', id.data)}`,
    home: '/organisation',
    contactCenterHref: '/organisation/contact-center',
    language: person.language,
    mayWrite: true,
  };
};

/** One of a partner's people; the relation to the organisation is checked where the set-up is read. */
export const byPartner: FindWayIn<PartnerPerson> = async ({ params, visitor }) => {
  const [organisation, id] = [organisationId.safeParse(params['organisationId']), sourceId.safeParse(params['sourceId'])];
  if (!organisation.success || !id.success) return undefined;
  const { person, partner } = visitor;
  const path = bases.partner.slice(1).replace('{organisationId}', organisation.data).replace('{sourceId}', id.data);
  const source = sourceOfId(id.data);
  return {
    by: { kind: 'partner', organisationId: organisation.data, partnerId: partner.id, actor: { kind: 'person', id: person.id } },
    source,
    base: `/${path}`,
    home: source.kind === 'trial' ? `/partner/trials/${source.id}` : '/partner',
    contactCenterHref: `/partner/customers/${organisation.data}/contact-center`,
    language: person.language,
    mayWrite: scopesOf(person.role).includes('set-up:write'),
  };
};

/** An order's contact, as long as the link opens and the order is mapped; else the order's own pages say what holds. */
export function byOrderContact(deps: OpenOrderLinkDeps): FindWayIn<undefined> {
  const open = openOrderLink(deps);
  return async ({ params, method }) => {
    const { token = '' } = params;
    const opened = await open(token, { isFetch: method === 'GET' });
    const page = `/orders/${encodeURIComponent(token)}` as const;
    if (opened.kind === 'dead' || opened.order.mapped === undefined) return seeOther(page);
    const { order, generation } = opened;
    const { organisationId: of, partnerId, subscriptionId: id } = opened.order.mapped;
    return {
      by: {
        kind: 'order-contact',
        organisationId: of,
        partnerId,
        actor: { kind: 'order-contact', id: order.id },
        order: { sellerId: order.sellerId, id: order.id, generation },
      },
      source: { kind: 'subscription', id },
      base: `${page}/set-up`,
      language: order.language,
      mayWrite: true,
    };
  };
}
