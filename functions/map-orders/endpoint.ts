import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { OrderId } from '#shared/domain/ids.ts';
import { enterOrder } from '#shared/domain/mapping/enter-order.ts';
import { type MapOrderDeps, mapOrder, previewMapping } from '#shared/domain/mapping/map-order.ts';
import type { MappingChoice } from '#shared/domain/mapping/mapping-choice.ts';
import type { MappingStore } from '#shared/domain/mapping/mapping-store.ts';
import { previewOf, viewOfMapping } from '#shared/domain/mapping/mapping-view.ts';
import { answersOf, type Sign } from '#shared/domain/mapping/save-choice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { OrderReader } from '#shared/domain/orders/order-store.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { enterOrderRoute, type MappingRequest, mapOrderRoute, precheckMappingRoute } from './contract.ts';

export type MapOrdersDeps = MapOrderDeps & {
  readonly mappings: MappingStore;
  readonly reader: Pick<OrderReader, 'forPartner'>;
  readonly sign: Promise<Sign>;
};

type Made = Parameters<typeof viewOfMapping>[0];

const made = (mapped: Made): Answer => {
  const { subscription } = mapped.mapping;
  return { status: 201, body: viewOfMapping(mapped), headers: { location: `/v1/subscriptions/${subscription.id}` } };
};

export function endpoints(deps: MapOrdersDeps) {
  const [map, preview, enter, answers] = [mapOrder(deps), previewMapping(deps), enterOrder(deps), answersOf(deps)];

  /** The order, if one of the caller's people is its contact, or it was mapped to the caller meanwhile. */
  async function waiting({ partnerId }: PartnerCaller, id: OrderId): Promise<Result<Order, Refusal>> {
    const found = await deps.reader.forPartner({ partnerId }, id);
    if (found === undefined) return refused({ code: 'NOT_FOUND' });
    return found.contact || found.mapped ? ok(found.order) : refused({ code: 'NOT_ALLOWED' });
  }

  /** All answers of a request: the partner is the caller itself (OM-1), which must not be named from outside. */
  async function choiceOf({ partnerId }: PartnerCaller, order: Order, body: MappingRequest): Promise<Result<MappingChoice, Refusal>> {
    const given = await answers(order, { ...body, for: 'customer' });
    return given.ok ? ok({ ...given.value, partner: { kind: 'existing', partnerId, name: '' } }) : given;
  }

  return [
    endpoint(mapOrderRoute, async ({ caller, params, body, requestId, receipt }) => {
      const order = await waiting(caller, params.orderId);
      if (!order.ok) return order;
      const asked = receipt({ status: 201 });
      const choice = await choiceOf(caller, order.value, body);
      if (!choice.ok) return refused((asked === undefined ? undefined : await deps.mappings.earlier(asked)) ?? choice.error);
      const again = () => waiting(caller, params.orderId);
      const request = { order: order.value, again, choice: choice.value, actor: caller.actor, requestId, asked };
      return answering(await map({ ...request, keep: (mapped) => receipt(made(mapped)) }), made);
    }),
    endpoint(precheckMappingRoute, async ({ caller, params, body, requestId }) => {
      const order = await waiting(caller, params.orderId);
      if (!order.ok) return order;
      const choice = await choiceOf(caller, order.value, body);
      if (!choice.ok) return choice;
      const seen = await preview({ order: order.value, choice: choice.value, actor: caller.actor, requestId });
      return answering(seen, (mapped) => ({ status: 200, body: previewOf(mapped) }));
    }),
    endpoint(enterOrderRoute, async ({ caller, params, body, requestId, receipt }) => {
      const request = { caller, organisationId: params.organisationId, requestId, asked: receipt({ status: 201 }) };
      return answering(await enter({ ...request, keep: (entered) => receipt(made(entered)) }, body), made);
    }),
  ];
}
