import * as z from 'zod';
import { orderId, organisationId, subscriptionId, trialId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { language } from '#shared/domain/languages.ts';
import { partState, platformId, setUpService, setUpState, telephonyOption } from '#shared/domain/set-up/set-up.ts';
import { addOn, orderPlan } from '#shared/domain/subscriptions/subscription.ts';
import { serviceId } from '#shared/domain/users/licences.ts';

/** What is left to do, in the order in which it is told. Nothing of it is done by the summary: no link in it acts. */
export const nextStep = z.enum(['wait', 'look_at_failure', 'set_up_later', 'configure_contact_center', 'set_up_chat', 'add_users']);
export type NextStep = z.infer<typeof nextStep>;

/** Who submitted the set-up. `name`: an e-mail address; whoever used an API token or the operator's tools has none. */
export const summaryAuthor = z.strictObject({
  kind: z.enum(['order_contact', 'partner', 'customer', 'operator']),
  name: z.string().optional(),
});
export type SummaryAuthor = z.infer<typeof summaryAuthor>;

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('subscription'),
    subscriptionId,
    /** Absent: entered by the partner for its own customer (OR-5). */
    orderId: orderId.optional(),
    orderNumber: z.string(),
    plan: orderPlan,
    termMonths: z.int(),
    startsAt: instant,
    mappedAt: instant,
  }),
  z.strictObject({
    kind: z.literal('trial'),
    trialId,
    durationDays: z.int(),
    createdAt: instant,
    startedAt: instant.optional(),
    endsAt: instant.optional(),
  }),
]);

/**
 * The order summary (MT-4, CL-2): what was ordered, for whom, and how it was set up, from the final review on (MT-5). The same content
 * whatever it is set as.
 */
export const orderSummary = z
  .strictObject({
    source,
    organisationId,
    customer: z.string(),
    /** The organisation’s own. */
    language,
    /** Who provisioned; of an organisation that ordered for itself, the seller. */
    partner: z.string(),
    /** Of what was submitted last; what is only being answered has no summary. */
    state: setUpState.exclude(['draft']),
    submittedAt: instant,
    submittedBy: summaryAuthor,
    completedAt: instant.optional(),
    items: z.array(z.strictObject({ service: serviceId, licences: z.int() })),
    addOns: z.array(addOn),
    contactCenter: z
      .strictObject({
        country: z.string(),
        dataCentre: z.string(),
        platform: platformId,
        telephony: telephonyOption,
        subdomain: z.string(),
        timeZone: z.string(),
        state: partState,
      })
      .optional(),
    sites: z.array(
      z.strictObject({
        name: z.string(),
        timeZone: z.string(),
        earlyRelease: z.boolean(),
        /** Of this order. */
        licences: z.int(),
        state: partState,
      }),
    ),
    headquarters: z
      .strictObject({
        name: z.string(),
        /** Street, further line, postal code and city, state: those that the address has. */
        addressLines: z.array(z.string()),
        country: z.string(),
        timeZone: z.string(),
        state: partState,
      })
      .optional(),
    later: z.array(setUpService),
    nextSteps: z.array(nextStep),
  })
  .register(z.globalRegistry, { id: 'OrderSummary' });
export type OrderSummary = z.infer<typeof orderSummary>;
