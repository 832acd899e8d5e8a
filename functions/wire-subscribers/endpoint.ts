import type { PartnerId } from '#shared/domain/ids.ts';
import { ok } from '#shared/domain/result.ts';
import { changeSubscriber } from '#shared/domain/wholesale/subscribers/change-subscriber.ts';
import { createSubscriber, type SubscribersDeps } from '#shared/domain/wholesale/subscribers/create-subscriber.ts';
import { deleteSubscriber } from '#shared/domain/wholesale/subscribers/delete-subscriber.ts';
import { askConsentAgain } from '#shared/domain/wholesale/subscribers/migration.ts';
import { precheckSubscriber } from '#shared/domain/wholesale/subscribers/precheck-subscriber.ts';
import type { SeenSubscriber } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { actingOf } from '#shared/http/wire/on-behalf.ts';
import { subscriberAddress, viewOfSubscriber } from '#shared/http/wire/subscriber-view.ts';
import { templateOf, wireId } from '#shared/http/wire/wire-ids.ts';
import { nextLink, pageAddress } from '#shared/http/wire/wire-list.ts';
import {
  askConsentRoute,
  askWholesaleConsentRoute,
  createSubscriberRoute,
  deleteSubscriberRoute,
  listSubscribersRoute,
  precheckSubscriberRoute,
  readSubscriberRoute,
  updateSubscriberRoute,
} from './contract.ts';

export type WireSubscribersDeps = Omit<SubscribersDeps, 'addressOf'> & { readonly origin: string };

const possible = { infoCode: 100, description: 'Provisioning preCheck validation successful.' };
const willBeAsked = {
  infoCode: 90100,
  description:
    'The address belongs to a free account. Its owner will be asked by e-mail to agree to move; until then the subscriber is pending_user_migration.',
};

/** Whatever is asked for by a repeat was answered before; this stands for that answer until the receipt is found. */
const anyAnswer: Answer = { status: 200 };
const done: Answer = { status: 204 };

type ListQuery = (typeof listSubscribersRoute.query)['_zod']['output'];

/** Every parameter of a list again, for the page after this one. */
function parametersOf(query: ListQuery) {
  const { customerId, externalCustomerId, personId, email, status, after, lastStatusChange, sortBy, sortOrder, offset, max } = query;
  const sub: PartnerId | undefined = query.onBehalfOfSubPartnerOrgId;
  return {
    customerId: customerId && wireId('ENTERPRISE', customerId),
    externalCustomerId,
    personId: personId && wireId('PEOPLE', personId),
    email,
    status: status?.join(','),
    after: after && Date.parse(after),
    lastStatusChange: lastStatusChange && Date.parse(lastStatusChange),
    sortBy,
    sortOrder,
    onBehalfOfSubPartnerOrgId: sub && wireId('ORGANIZATION', sub),
    offset: offset + max,
    max,
  };
}

export function endpoints({ origin, ...given }: WireSubscribersDeps) {
  const address = subscriberAddress(origin);
  const deps: SubscribersDeps = { ...given, addressOf: ({ id }) => address(id) };
  const { subscribers, now } = deps;
  const [create, change, remove] = [createSubscriber(deps), changeSubscriber(deps), deleteSubscriber(deps)];
  const [precheck, askAgain] = [precheckSubscriber(deps), askConsentAgain(deps)];

  const answerOf = (seen: SeenSubscriber, status: 200 | 202): Answer => ({
    status,
    body: viewOfSubscriber(seen, now()),
    headers: { location: address(seen.subscriber.id) },
  });
  const created = (seen: SeenSubscriber) => answerOf(seen, seen.subscriber.status === 'provisioned' ? 200 : 202);
  const changed = (seen: SeenSubscriber) => answerOf(seen, 200);

  const asking = (route: typeof askConsentRoute | typeof askWholesaleConsentRoute) =>
    endpoint(route, async (request) => {
      const receipt = request.receipt(done);
      const { requestId, params } = request;
      const wish = { acting: actingOf(request), id: params.subscriberId, requestId, asked: receipt, keep: () => receipt };
      return answering(await askAgain(wish), () => done);
    });

  return [
    endpoint(listSubscribersRoute, async (request) => {
      const { query } = request;
      const { customerId, externalCustomerId, personId, email, status: statuses, after, lastStatusChange, offset, max } = query;
      const filter = { customerId, externalCustomerId, personId, email, statuses, createdAfter: after, changedAfter: lastStatusChange };
      const page = await subscribers.list(actingOf(request), filter, { by: query.sortBy, direction: query.sortOrder }, { offset, max });
      if (!page.ok) return page;
      const next = pageAddress(origin, listSubscribersRoute.path, parametersOf(query));
      return ok({
        status: 200,
        body: { items: page.value.subscribers.map((one) => viewOfSubscriber(one, now())) },
        headers: page.value.more ? nextLink(next) : {},
      });
    }),
    endpoint(createSubscriberRoute, async (request) => {
      const { customerId, email, package: legacy, packages, provisioningParameters: details } = request.body;
      const made = await create({
        acting: actingOf(request),
        customerId,
        wanted: { email, package: legacy, packages, details },
        requestId: request.requestId,
        asked: request.receipt(anyAnswer),
        keep: (seen) => request.receipt(created(seen)),
      });
      return answering(made, created);
    }),
    endpoint(readSubscriberRoute, async (request) => {
      const read = await subscribers.read(actingOf(request), request.params.subscriberId, 'read');
      return answering(read, ({ subscriber, customer }) => ({
        status: 200,
        body: viewOfSubscriber({ subscriber, externalCustomerId: customer.externalId }, now()),
      }));
    }),
    endpoint(updateSubscriberRoute, async (request) => {
      const { package: legacy, packages, provisioningParameters: calling = {} } = request.body;
      const outcome = await change({
        acting: actingOf(request),
        id: request.params.subscriberId,
        choice: { package: legacy, packages },
        calling,
        requestId: request.requestId,
        asked: request.receipt(anyAnswer),
        keep: (seen) => request.receipt(changed(seen)),
      });
      return answering(outcome, changed);
    }),
    endpoint(deleteSubscriberRoute, async (request) => {
      const receipt = request.receipt(done);
      const wish = { acting: actingOf(request), id: request.params.subscriberId, requestId: request.requestId };
      return answering(await remove({ ...wish, asked: receipt, keep: () => receipt }), () => done);
    }),
    endpoint(precheckSubscriberRoute, async (request) => {
      const { email, customerId, provisioningId, customerInfo, package: legacy, packages, provisioningParameters } = request.body;
      const checked = await precheck({
        acting: actingOf(request),
        customerId,
        template: provisioningId === undefined ? undefined : { id: templateOf(provisioningId) },
        primaryEmail: customerInfo?.primaryEmail,
        wanted: { email, package: legacy, packages, details: provisioningParameters ?? {} },
        withDetails: provisioningParameters !== undefined,
      });
      return answering(checked, ({ migrates }) => ({
        status: 200,
        body: { message: 'success', info: migrates ? [possible, willBeAsked] : [possible] },
      }));
    }),
    asking(askConsentRoute),
    asking(askWholesaleConsentRoute),
  ];
}
