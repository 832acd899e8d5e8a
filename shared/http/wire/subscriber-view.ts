import * as z from 'zod';
import type { SubscriberId } from '#shared/domain/ids.ts';
import { legacyPackages } from '#shared/domain/wholesale/packages.ts';
import { subscriberStatus } from '#shared/domain/wholesale/subscriber.ts';
import { failuresOf } from '#shared/domain/wholesale/subscribers/migration.ts';
import { basePackage } from '#shared/domain/wholesale/subscribers/subscriber-packages.ts';
import type { SeenSubscriber } from '#shared/domain/wholesale/subscribers/subscriber-store.ts';
import { packageName } from '#shared/domain/wholesale/wholesale-customer.ts';
import { wireErrorsOf } from '#shared/http/wire/wire-errors.ts';
import { wireId } from '#shared/http/wire/wire-ids.ts';

/** Exactly the keys that clients know; what does not apply is left out. */
export const wireSubscriber = z.strictObject({
  id: z.string(),
  personId: z.string().optional(),
  email: z.string(),
  customerId: z.string(),
  externalCustomerId: z.string(),
  package: z.enum(legacyPackages).optional(),
  packages: z.array(packageName),
  status: subscriberStatus,
  errors: z.array(z.strictObject({ errorCode: z.int().optional(), description: z.string() })).optional(),
  created: z.string(),
  lastStatusChange: z.string(),
});
export type WireSubscriber = z.infer<typeof wireSubscriber>;

/** The absolute address of a subscriber. */
export function subscriberAddress(origin: string): (id: SubscriberId) => string {
  return (id) => `${origin}/v1/wholesale/subscribers/${wireId('SUBSCRIBER', id)}`;
}

/** A subscriber as clients of the wire format know it; the person is named once there is one. */
export function viewOfSubscriber({ subscriber, externalCustomerId }: SeenSubscriber, now: Date): WireSubscriber {
  const { id, personId, email, customerId, packages, status, createdAt, statusChangedAt } = subscriber;
  const base = basePackage(packages);
  const legacy = legacyPackages.find((name) => name === base);
  const errors = wireErrorsOf(failuresOf(subscriber, now));
  return {
    id: wireId('SUBSCRIBER', id),
    ...(status === 'provisioned' ? { personId: wireId('PEOPLE', personId) } : {}),
    email,
    customerId: wireId('ENTERPRISE', customerId),
    externalCustomerId,
    ...(legacy === undefined ? {} : { package: legacy }),
    packages,
    status,
    ...(errors.length === 0 ? {} : { errors }),
    created: createdAt,
    lastStatusChange: statusChangedAt,
  };
}
