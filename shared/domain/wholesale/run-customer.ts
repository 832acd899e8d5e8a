import type { NewId, Now, PartnerId, WholesaleCustomerId } from '#shared/domain/ids.ts';
import { secondsUntil } from '#shared/domain/platform/patience.ts';
import type { PlatformOf } from '#shared/domain/platform/platform.ts';
import { leaseFor, type ProvisioningOutcome, type ProvisioningRun } from '#shared/domain/platform/run-set-up.ts';
import { composeAsking, mayAttach, notAttached } from '#shared/domain/wholesale/attaching.ts';
import { composeAttached, composeOrganisation, customerEvent, type WorkContext } from '#shared/domain/wholesale/compose-organisation.ts';
import { plannedParts, siteNamesFor } from '#shared/domain/wholesale/customer-parts.ts';
import { thingOf } from '#shared/domain/wholesale/customer-things.ts';
import type { CustomerWork, CustomerWorkStore, HeldCustomer, NotWritten, Stepped } from '#shared/domain/wholesale/customer-work-store.ts';
import { composeEnd, composeFailure } from '#shared/domain/wholesale/finish-customer.ts';
import { lookAtParts } from '#shared/domain/wholesale/look-at-parts.ts';
import { nextStep } from '#shared/domain/wholesale/next-step.ts';
import type { TemplateReleases } from '#shared/domain/wholesale/template-store.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

export type RunCustomerDeps = {
  readonly store: CustomerWorkStore;
  readonly releases: TemplateReleases;
  readonly platformOf: PlatformOf;
  readonly newId: NewId;
  readonly now: Now;
};

/**
 * Carries out what was asked for a wholesale customer, a step at a time: its organisation, the parts of its packages, the end of the
 * round; or its removal (WC-4, WC-6). What is done next follows from what is kept, so that a worker that died is gone on with; each step
 * is one transaction, and each call to the platform is noted before it is made.
 */
export function runCustomer({ store, releases, platformOf, newId, now }: RunCustomerDeps) {
  const makeParts = lookAtParts({ store, platformOf, newId, now });
  const contextOf = (requestId: string): WorkContext => ({ now: now(), newId, requestId });

  async function written(held: HeldCustomer, work: CustomerWork): Promise<WholesaleCustomer | 'lost'> {
    const noted = await store.note(held, work);
    return noted.ok ? { ...work.after, version: held.customer.version + 1 } : 'lost';
  }

  /** The template is used from now on: noted before the customer says so, so that no crash in between leaves it unnoted. */
  async function releaseFor({ partnerId, templateId, createdAt }: WholesaleCustomer) {
    const release = await releases.inForceAt(templateId, createdAt);
    if (release !== undefined) await releases.markUsed(partnerId, templateId, createdAt);
    return release;
  }

  async function makeOrganisation(held: HeldCustomer, requestId: string): Promise<Stepped> {
    const { customer } = held;
    const release = await releaseFor(customer);
    if (release === undefined || customer.customerInfo === undefined) {
      const because = { code: 'PROVISIONING_ID_UNKNOWN', detail: 'The template is no longer there.' };
      return written(held, composeFailure(customer, because, contextOf(requestId)));
    }
    return written(held, composeOrganisation(customer, customer.customerInfo, release, contextOf(requestId)));
  }

  async function attach(held: HeldCustomer, requestId: string): Promise<Stepped> {
    const { customer } = held;
    const [release, look] = await Promise.all([releaseFor(customer), store.look(customer)]);
    const verdict = mayAttach(customer, look, release);
    const context = contextOf(requestId);
    if (verdict.kind === 'fail' || look === undefined || release === undefined)
      return written(held, composeFailure(customer, verdict.kind === 'fail' ? verdict.because : notAttached.unknown, context));
    return written(
      held,
      verdict.kind === 'ask' ? composeAsking(customer, look, release, context) : composeAttached(customer, look, release, context),
    );
  }

  async function planParts(held: HeldCustomer): Promise<Stepped> {
    const { customer } = held;
    const company = customer.customerInfo?.name ?? customer.externalId;
    let refused: NotWritten = 'lost';
    // One more than there are names: the last is like no other.
    for (const choice of [0, 1]) {
      const nameOf = (id: string) => siteNamesFor(company, id).at(Math.min(choice, siteNamesFor(company, id).length - 1)) ?? id;
      const parts = plannedParts(customer, nameOf, { newId, now: now() });
      const after = { ...customer, parts };
      const added = parts.filter(({ id }) => !customer.parts.some((part) => part.id === id));
      const site = added.find((part) => part.kind === 'site');
      const noted = await store.note(held, {
        after: { ...after, parts: [...parts] },
        ...(site?.kind === 'site' ? { siteName: site.name } : {}),
        things: added.flatMap((part) => thingOf(customer, part) ?? []),
        events: [],
      });
      if (noted.ok) return { ...after, parts: [...parts], version: customer.version + 1 };
      refused = noted.error;
      if (refused === 'lost') break;
    }
    return 'lost';
  }

  async function remove(held: HeldCustomer, run: ProvisioningRun): Promise<Stepped> {
    const context = { ...contextOf(run.hand), actor: { kind: 'clock' } as const };
    while (!(await store.removeSome(held, context))) if (!run.timeLeft()) return { again: now() };
    const event = customerEvent(held.customer, 'wholesale_customer.deleted', ['status'], contextOf(run.hand));
    // Somebody was added at the last moment, whom the index does not show yet.
    return (await store.remove(held, event)).ok ? 'gone' : { again: new Date(now().getTime() + 5000) };
  }

  function step(held: HeldCustomer, run: ProvisioningRun): Promise<Stepped> | undefined {
    const next = nextStep(held.customer);
    switch (next.kind) {
      case 'rest':
        return undefined;
      case 'make-organisation':
        return makeOrganisation(held, run.hand);
      case 'look-at-organisation':
        return attach(held, run.hand);
      case 'plan-parts':
        return planParts(held);
      case 'make-parts':
        return makeParts(held, next.parts, run);
      case 'finish':
        return written(held, composeEnd(held.customer, contextOf(run.hand)));
      case 'remove':
        return remove(held, run);
    }
  }

  type Named = { readonly partnerId: PartnerId; readonly customerId: WholesaleCustomerId; readonly round?: number | undefined };

  return async (
    { partnerId, customerId, round }: Named,
    run: ProvisioningRun,
  ): Promise<ProvisioningOutcome & { readonly round: number }> => {
    const at = now();
    const until = new Date(at.getTime() + leaseFor);
    const taken = await store.take(partnerId, customerId, { hand: run.hand, now: at, until });
    if (!taken.ok) {
      const { error } = taken;
      if (error.because === 'over') return { kind: 'done', because: 'over', round: 0 };
      // Somebody else's message is on its way, unless this is the one, come once more.
      if (error.because === 'waits' && !run.redelivered && round === undefined) return { kind: 'done', because: 'waits', round: 0 };
      return { kind: 'come-back', afterSeconds: secondsUntil(new Date(error.until), at) + 1, round: 0 };
    }
    let held: HeldCustomer = { customer: taken.value, hand: run.hand, until };
    const present = held.customer.round;
    if (round !== undefined && round < present) {
      // The message of the present round is on its way.
      await store.release(held, now());
      return { kind: 'done', because: 'older round', round: present };
    }
    for (;;) {
      const stepped = run.timeLeft() ? await step(held, run) : { again: now() };
      if (stepped === 'gone') return { kind: 'done', because: 'gone', round: present };
      if (stepped === undefined) return { kind: 'done', because: held.customer.status, round: present };
      if (stepped === 'lost') {
        await store.release(held, now());
        return { kind: 'again', afterSeconds: 1, round: present };
      }
      if ('again' in stepped) {
        await store.release(held, stepped.again);
        return { kind: 'again', afterSeconds: secondsUntil(stepped.again, now()), round: present };
      }
      held = { ...held, customer: stepped };
    }
  };
}
