import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { personItem } from '#shared/adapters/dynamodb/people.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { setAsideWrites, settleWrites } from '#shared/adapters/dynamodb/seat-writes.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { replace, transact } from '#shared/adapters/dynamodb/transact.ts';
import { trialRuns } from '#shared/adapters/dynamodb/trial-condition.ts';
import { dynamoTrialStore } from '#shared/adapters/dynamodb/trials.ts';
import { dynamoUserRemovals } from '#shared/adapters/dynamodb/user-removals.ts';
import { dynamoUserStore } from '#shared/adapters/dynamodb/users.ts';
import { trialAdministrator } from '#shared/domain/administrator-changes.ts';
import { day, iso } from '#shared/domain/calendar.ts';
import { changeTrial } from '#shared/domain/change-trial.ts';
import { type NewId, type PersonId, prefixes } from '#shared/domain/ids.ts';
import { entitlement, type Person, person } from '#shared/domain/people.ts';
import { startTrial } from '#shared/domain/start-trial.ts';
import { trial as trialSchema } from '#shared/domain/trial.ts';
import { lastGeneration } from '#shared/domain/trial-administrator.ts';
import { composeChange } from '#shared/domain/trial-change.ts';
import { trialChanges } from '#shared/domain/trial-changes.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import { convertTrial } from '#shared/domain/trial-conversion.ts';
import type { LicenceCounts } from '#shared/domain/trial-services.ts';
import { dueMoves } from '#shared/domain/trial-steps.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';
import { removeUser } from '#shared/domain/users/remove-user.ts';
import { saveUsers } from '#shared/domain/users/save-users.ts';
import { type SeatChange, seatChange, sumOfSeats } from '#shared/domain/users/seats.ts';
import { userChanges } from '#shared/domain/users/user-changes.ts';
import type { AdministratorRole, LicencesRequest } from '#shared/domain/users/user-requests.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { SimulatedTable } from '#test/support/simulated-table.ts';

/** Anything that moves seats, or decides whether they may move; whom it concerns is found when its turn comes. */
export type Operation =
  | { readonly kind: 'save'; readonly records: readonly { readonly who: number; readonly licences: LicencesRequest }[] }
  | { readonly kind: 'change'; readonly who: number; readonly licences: LicencesRequest }
  | { readonly kind: 'remove'; readonly who: number }
  | { readonly kind: 'role'; readonly who: number; readonly role: AdministratorRole }
  /** A chunk of an import: seats set aside, users given licences one by one, the rest settled; or a worker that dies before that. */
  | {
      readonly kind: 'chunk';
      readonly service: ServiceId;
      readonly seats: number;
      readonly rows: readonly number[];
      readonly dies: boolean;
    }
  | { readonly kind: 'terms'; readonly services: LicenceCounts }
  | { readonly kind: 'cancel' | 'restore' | 'extend' | 'replace' }
  | { readonly kind: 'convert'; readonly services: LicenceCounts }
  | { readonly kind: 'time'; readonly days: number }
  | { readonly kind: 'clock' };

/** Ids that are the same in every run of a history. */
function counting(): NewId {
  let count = 0;
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return (kind) => {
    count += 1;
    const text = Array.from({ length: 26 }, (_, place) => digits[Math.floor(count / 32 ** (25 - place)) % 32]).join('');
    return `${prefixes[kind]}_${text}`;
  };
}

const keptNothing = () => undefined;
const sharedKeys = loadSystemKeys(new SimulatedTable().table);

/** One organisation with a trial on a simulated table, and every door to its seats; the use cases and writes are the product's own. */
export async function seatWorld(services: LicenceCounts) {
  const simulated = new SimulatedTable();
  const { table } = simulated;
  const clock = { now: new Date('2026-03-01T10:00:00.000Z') };
  const now = () => new Date(clock.now);
  const newId = counting();
  const hashes = sharedKeys;
  const caller = aPartnerCaller({ partnerId: newId('partner') });
  const trials = dynamoTrialStore(table, hashes);
  const users = dynamoUserStore(table, hashes);
  const partner = { id: caller.partnerId, name: 'P', contactEmail: 'p@p.example', language: 'en', createdAt: iso(now()), version: 1 };
  simulated.items.set(Object.values(keys.partner(caller.partnerId)).join('\n'), itemOf('partner', keys.partner(caller.partnerId), partner));
  const started = await startTrial({ trials, newId, now })(
    caller,
    {
      companyName: 'Piekarnia',
      administratorEmail: 'anna@piekarnia.example',
      country: 'PL',
      inSupportedLocation: true,
      language: 'pl',
      services,
      durationDays: 30,
      contextService: false,
    },
    'start',
    keptNothing,
  );
  if (!started.ok) throw new Error(started.error.code);
  const { organisationId, id: trialId } = started.value;
  const by = { kind: 'partner', organisationId, partnerId: caller.partnerId, actor: caller.actor } as const;
  const common = { requestId: 'history', ifMatch: undefined, asked: undefined, keep: keptNothing };
  /** Seats of users that a running chunk has written and not settled: they are set aside still. */
  const underway = new Map<ServiceId, number>();
  const outcomes = new Map<string, number>();
  const note = (what: string) => outcomes.set(what, (outcomes.get(what) ?? 0) + 1);

  const ofKind = (kind: string) => [...simulated.items.values()].filter((item) => item['itemType'] === kind);
  const people = (): Person[] => ofKind('person').map((item) => person.parse(item));
  const chosen = (who: number): PersonId | undefined => {
    const all = people();
    return all[who % all.length]?.id;
  };
  const heldTrial = (at: Date) => trialAsOf(trialSchema.parse(ofKind('trial')[0]), at);

  const save = saveUsers({ users, newId, now });
  const changes = userChanges({ users, newId, now });
  const remove = removeUser({ users, removals: dynamoUserRemovals(table, hashes), newId, now });
  const onTrial = trialChanges({ trials, newId, now });
  const administrator = trialAdministrator({ trials, newId, now });
  const request = { ...common, caller, id: trialId };

  /** As an import's worker does it; the job's own item stands for its position. */
  async function chunk({ service, seats, rows, dies }: Extract<Operation, { kind: 'chunk' }>): Promise<string> {
    const held: SeatChange = { [service]: seats };
    const over = () => ({ code: 'TRIAL_NOT_RUNNING' as const });
    const at = now();
    const job = {
      item: { Put: { TableName: table.name, Item: itemOf('job', keys.job(organisationId, newId('job')), { at: iso(at) }) } },
      refused: over,
    };
    const aside = await transact<{ readonly code: string }>(table, [
      job,
      trialRuns(table, { partnerId: caller.partnerId, trialId }, at, over),
      ...setAsideWrites(table, organisationId, held),
    ]);
    if (!aside.ok) return aside.error.code;
    const used: SeatChange[] = [];
    for (const row of rows) {
      const id = chosen(row);
      const item =
        id === undefined ? undefined : await readItem(table, keys.person({ kind: 'organisation', organisationId, personId: id }));
      if (item === undefined) continue;
      const before = person.parse(item);
      const has = before.licences ?? [];
      const left = seats - (sumOfSeats(used)[service] ?? 0);
      const other = has.find((one) => one !== service && one.startsWith('contact-center') && service.startsWith('contact-center'));
      if (has.includes(service) || left <= 0 || other !== undefined) continue;
      const licences = [...has, service];
      const written = await transact(table, [
        replace(table, personItem({ ...before, licences, version: before.version + 1 }), before.version, over),
      ]);
      if (!written.ok) continue;
      used.push(seatChange(has, licences));
    }
    if (dies) return 'died';
    const settled = await transact(table, settleWrites(table, organisationId, held, sumOfSeats(used)));
    return settled.ok ? 'settled' : settled.error.code;
  }

  /** Whose transaction has just been carried out says what is under way in chunks: its users are written alone. */
  function follow(items: Parameters<SimulatedTable['afterWrite']>[0], before: ReadonlyMap<string, readonly ServiceId[]>): void {
    const [only] = items;
    const written = items.length === 1 ? only?.Put?.Item : undefined;
    if (written?.['itemType'] === 'person') {
      const after = person.parse(written);
      for (const [service, seat] of Object.entries(seatChange(before.get(after.id) ?? [], after.licences ?? []))) {
        const of = serviceId.parse(service);
        underway.set(of, (underway.get(of) ?? 0) + seat);
      }
    }
    for (const { Update } of items) {
      const [aside, free] = [Update?.ExpressionAttributeValues?.[':aside'], Update?.ExpressionAttributeValues?.[':free']];
      if (typeof aside !== 'number' || typeof free !== 'number' || aside >= 0) continue;
      const service = serviceId.parse(String(Update?.Key?.['SK']).replace('ENTITLEMENT#', ''));
      underway.set(service, (underway.get(service) ?? 0) - (-aside - free));
    }
  }

  async function carryOut(operation: Operation): Promise<string> {
    const coded = (outcome: { readonly ok: boolean; readonly error?: { readonly code: string } }) => outcome.error?.code ?? 'done';
    switch (operation.kind) {
      case 'save': {
        const records = operation.records.map(({ who, licences }) => ({
          email: who === 5 ? 'anna@piekarnia.example' : `user${who}@kunde.example`,
          licences,
        }));
        const outcome = await save({ ...common, by, records });
        if (!outcome.ok) return outcome.error.code;
        for (const { code, result } of outcome.value.records) note(`record ${code ?? result}`);
        return 'done';
      }
      case 'change':
      case 'role':
      case 'remove': {
        const id = chosen(operation.who);
        if (id === undefined) return 'nobody';
        if (operation.kind === 'change') return coded(await changes.fields({ ...common, by, id }, { licences: operation.licences }));
        if (operation.kind === 'role') return coded(await changes.administratorRole({ ...common, by, id }, operation.role));
        return coded(await remove({ ...common, by, id }));
      }
      case 'chunk':
        return chunk(operation);
      case 'terms':
        return coded(await onTrial.terms(request, { services: operation.services }));
      case 'cancel':
      case 'restore':
      case 'extend':
        return coded(await onTrial[operation.kind](request));
      case 'replace':
        return coded(await administrator.replace(request, `anna${newId('note')}@piekarnia.example`));
      case 'convert': {
        const subscription = { administratorEmail: heldTrial(now()).administrator.email, services: operation.services };
        const outcome = await changeTrial({ trials, newId, now }, request, (trial, at, { emails }) =>
          convertTrial(trial, subscription, at, lastGeneration(trial, emails)),
        );
        return coded(outcome);
      }
      case 'time':
        await simulated.pause();
        clock.now = new Date(clock.now.getTime() + operation.days * day);
        return 'done';
      case 'clock': {
        const read = await trials.read(caller.partnerId, trialId);
        const moves = read.ok ? dueMoves(read.value.trial, now()) : [];
        if (!read.ok || moves.length === 0) return 'nothing due';
        const context = { actor: { kind: 'clock' }, requestId: 'clock', now: now(), newId } as const;
        return coded(await trials.change(composeChange(read.value, moves, context), undefined));
      }
    }
  }

  return {
    simulated,
    underway,
    outcomes,
    people,
    heldTrial,
    follow,
    entitlements: () => ofKind('entitlement').map((item) => entitlement.parse(item)),
    organisation: () => ofKind('organisation')[0],
    run: (operation: Operation) => async () => note(`${operation.kind} ${await carryOut(operation)}`),
  };
}

export type SeatWorld = Awaited<ReturnType<typeof seatWorld>>;
