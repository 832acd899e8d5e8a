import { iso } from '#shared/domain/calendar.ts';
import type { NewId, Now } from '#shared/domain/ids.ts';
import type { Holding } from '#shared/domain/platform/holding.ts';
import { answered, asked, isOpen, takenUp } from '#shared/domain/platform/part-progress.ts';
import type { PlatformOf } from '#shared/domain/platform/platform.ts';
import type { ProvisioningRun } from '#shared/domain/platform/run-set-up.ts';
import { requestFor } from '#shared/domain/platform/task-of.ts';
import type { PartProgress } from '#shared/domain/set-up/set-up.ts';
import { thingOf } from '#shared/domain/wholesale/customer-things.ts';
import type { CustomerWorkStore, HeldCustomer, Stepped } from '#shared/domain/wholesale/customer-work-store.ts';
import type { CustomerPart, WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

type Deps = { readonly store: CustomerWorkStore; readonly platformOf: PlatformOf; readonly newId: NewId; readonly now: Now };

/** The customer with one of its parts so far. */
function withProgress(customer: WholesaleCustomer, id: string, progress: PartProgress): WholesaleCustomer {
  return { ...customer, parts: customer.parts.map((part) => (part.id === id ? { ...part, progress } : part)) };
}

function newHolding({ id, organisationId, partnerId, dataCentre }: WholesaleCustomer, part: CustomerPart): Holding {
  const source = { kind: 'wholesale', id } as const;
  return { id: part.id, kind: part.kind, organisationId, partnerId, source, dataCentre, suspended: false, sequence: 0, version: 1 };
}

function madeHolding(holding: Holding, at: Date): Holding {
  return { ...holding, madeAt: holding.madeAt ?? iso(at), sequence: holding.sequence + 1, version: holding.version + 1 };
}

/**
 * Has the platform make the open parts of a customer, a look each. Every call is noted before it is made and its answer after it;
 * whatever gets lost in between, the platform is asked again under the same key.
 */
export function lookAtParts({ store, platformOf, now }: Deps) {
  async function look(held: HeldCustomer, part: CustomerPart, known: Holding | undefined): Promise<WholesaleCustomer | 'lost'> {
    let [customer, holding] = [held.customer, known];
    const { round, organisationId, dataCentre } = customer;

    async function note(progress: PartProgress, next: Holding | undefined): Promise<boolean> {
      const after = withProgress(customer, part.id, progress);
      const thing = thingOf(after, { ...part, progress });
      const noted = await store.note(
        { ...held, customer },
        {
          after,
          things: thing === undefined ? [] : [thing],
          ...(next === undefined ? {} : { holding: { before: holding, after: next } }),
          events: [],
        },
      );
      if (!noted.ok) return false;
      customer = { ...after, version: customer.version + 1 };
      holding = next ?? holding;
      return true;
    }

    let { progress } = part;
    const follows = progress.platformOperation !== undefined;
    const first = !follows
      ? asked(progress, round, now())
      : progress.state === 'provisioning'
        ? undefined
        : takenUp(progress, round, now());
    if (first !== undefined) {
      if (!(await note(first, holding === undefined ? newHolding(customer, part) : undefined))) return 'lost';
      progress = first;
    }
    if (progress.state === 'failed') return customer;
    const thing = thingOf(customer, { ...part, progress });
    if (thing === undefined) throw new Error(`The part ${part.id} is nothing that could be asked for.`);
    const platform = await platformOf(dataCentre);
    const of = 'headquarters' in thing ? { kind: 'location' as const, thing } : { kind: 'site' as const, thing };
    const answer =
      progress.platformOperation === undefined
        ? await platform.request({ organisationId, ...requestFor(of, progress, holding) })
        : await platform.follow(organisationId, progress.platformOperation);
    const after = answered(progress, answer, round, now(), follows);
    const made = after.state === 'active' && holding !== undefined ? madeHolding(holding, now()) : undefined;
    return (await note(after, made)) ? customer : 'lost';
  }

  return async (held: HeldCustomer, parts: readonly CustomerPart[], run: ProvisioningRun): Promise<Stepped> => {
    const holdings = await store.holdings(held.customer);
    let { customer } = held;
    const waits = ({ progress: { notBefore } }: CustomerPart) => notBefore !== undefined && new Date(notBefore) > now();
    for (const part of parts.filter((one) => !waits(one))) {
      if (!run.timeLeft()) return { again: now() };
      const looked = await look({ ...held, customer }, part, holdings.get(part.id));
      if (looked === 'lost') return 'lost';
      customer = looked;
    }
    const open = customer.parts.filter(({ id, progress }) => parts.some((part) => part.id === id) && isOpen(progress, customer.round));
    if (open.length === 0) return customer;
    const times = open.map(({ progress: { notBefore } }) => (notBefore === undefined ? now().getTime() : Date.parse(notBefore)));
    return { again: new Date(Math.min(...times)) };
  };
}
