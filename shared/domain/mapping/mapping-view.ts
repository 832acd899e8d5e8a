import * as z from 'zod';
import { organisationId, partnerId, personId, trialId } from '#shared/domain/ids.ts';
import type { MappedOrder } from '#shared/domain/mapping/map-order.ts';
import { customerRelation } from '#shared/domain/people.ts';
import { subscriptionView, viewOfSubscription } from '#shared/domain/subscriptions/subscription-view.ts';

const isNew = z.boolean().register(z.globalRegistry, { description: 'Whether it came into being with the mapping.' });

/** What a mapping comes to, in words; before it is made nothing that does not exist has an id (OM-13). */
const result = {
  partner: z.strictObject({ name: z.string(), isNew }).optional(),
  customer: z.strictObject({ companyName: z.string(), isNew }),
  rights: customerRelation.shape.rights.optional().register(z.globalRegistry, {
    description: 'What the partner may do in the organisation from then on; full rights can be asked for once services are set up.',
  }),
  administrator: z.strictObject({
    email: z.string(),
    isNew,
    role: z.enum(['customer_full_administrator', 'customer_service_administrator', 'user']),
  }),
  convertsTrial: trialId.optional().register(z.globalRegistry, { description: 'This trial becomes the subscription.' }),
};

export const mappingPreview = z.strictObject(result).register(z.globalRegistry, { id: 'MappingPreview' });
export type MappingPreview = z.infer<typeof mappingPreview>;

export const mappingView = z
  .strictObject({ ...result, partnerId, organisationId, administratorId: personId, subscription: subscriptionView })
  .register(z.globalRegistry, { id: 'Mapping' });
export type MappingView = z.infer<typeof mappingView>;

/** What mapping would come to, as it is shown before it is made. */
export function previewOf({ mapping, partnerName, rights }: Pick<MappedOrder, 'mapping' | 'partnerName' | 'rights'>): MappingPreview {
  const { newPartner, customer, administrator, conversion } = mapping;
  const { person } = administrator;
  const role = result.administrator.shape.role.parse(person.role);
  return {
    ...(partnerName === undefined ? {} : { partner: { name: partnerName, isNew: newPartner !== undefined } }),
    customer: { companyName: customer.organisation.companyName, isNew: customer.kind === 'new' },
    ...(rights === undefined ? {} : { rights }),
    administrator: { email: person.email, isNew: administrator.kind === 'new', role },
    ...(conversion === undefined ? {} : { convertsTrial: conversion.after.id }),
  };
}

/** A mapping that was made. */
export function viewOfMapping(mapped: Pick<MappedOrder, 'mapping' | 'partnerName' | 'rights'>): MappingView {
  const { subscription } = mapped.mapping;
  return {
    ...previewOf(mapped),
    partnerId: subscription.partnerId,
    organisationId: subscription.organisationId,
    administratorId: subscription.administratorId,
    subscription: viewOfSubscription(subscription),
  };
}
