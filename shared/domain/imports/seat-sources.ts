import type { Now } from '#shared/domain/ids.ts';
import { type SeatFault, type SeatSource, seatEntries } from '#shared/domain/imports/chunk-seats.ts';
import type { HeldJob } from '#shared/domain/imports/held-job.ts';
import type { ImportJobs, OrganisationOfJob } from '#shared/domain/imports/import-store.ts';
import { type ServiceId, serviceId } from '#shared/domain/users/licences.ts';
import { type SeatChange, sumOfSeats } from '#shared/domain/users/seats.ts';

const attempts = 5;

/** Why seats of a service cannot be had, as far as that is known before anybody asks for one. */
function knownFaults({ trialRuns, ledgers }: Pick<OrganisationOfJob, 'trialRuns' | 'ledgers'>): Map<ServiceId, SeatFault> {
  return new Map(
    serviceId.options.flatMap((service): (readonly [ServiceId, SeatFault])[] => {
      if (!trialRuns) return [[service, 'TRIAL_NOT_RUNNING']];
      return ledgers.has(service) ? [] : [[service, 'SERVICE_NOT_OWNED']];
    }),
  );
}

const without = (change: SeatChange, faults: ReadonlyMap<ServiceId, SeatFault>): SeatChange =>
  Object.fromEntries(seatEntries(change).filter(([service]) => !faults.has(service)));

/** Seats of the organisation's ledger, set aside in the job for the chunk that it is at; as many of those asked for as are left. */
export function ledgerSeats(jobs: ImportJobs, held: HeldJob, read: OrganisationOfJob, now: Now): SeatSource {
  const faults = knownFaults(read);
  const { organisation } = read;

  async function what(wanted: SeatChange): Promise<SeatChange> {
    const found = await jobs.organisation(organisation.id, now());
    const left = seatEntries(wanted).map(([service, by]) => {
      const free = found?.ledgers.get(service)?.free;
      if (free === undefined) faults.set(service, 'SERVICE_NOT_OWNED');
      else if (free < by) faults.set(service, 'NO_LICENCE_LEFT');
      return [service, Math.max(0, Math.min(by, free ?? 0))] as const;
    });
    return Object.fromEntries(left.filter(([, by]) => by > 0));
  }

  return {
    held: () => held.job().setAside ?? {},
    async ask(more) {
      let wanted = without(more, faults);
      for (let attempt = 1; seatEntries(wanted).length > 0; attempt++) {
        const asked = wanted;
        const got = await held.write(
          (job) => ({ ...job, setAside: sumOfSeats([job.setAside ?? {}, asked]) }),
          (job, readVersion) => jobs.setAside(job, readVersion, asked, organisation, now()),
        );
        if (got.ok) break;
        if (got.error.code === 'TRIAL_NOT_RUNNING' || attempt === attempts) {
          const code = got.error.code === 'TRIAL_NOT_RUNNING' ? got.error.code : 'NO_LICENCE_LEFT';
          for (const [service] of seatEntries(asked)) faults.set(service, code);
          break;
        }
        wanted = await what(asked);
      }
      return faults;
    },
  };
}

/** What a dry run counts with: all that are free now, less those that its rows so far would have taken. Nothing is set aside. */
export function imaginedSeats({ trialRuns, ledgers }: OrganisationOfJob, neededSoFar: SeatChange): SeatSource {
  const faults = knownFaults({ trialRuns, ledgers });
  const free = serviceId.options.map((service) => [service, (ledgers.get(service)?.free ?? 0) - (neededSoFar[service] ?? 0)] as const);
  const there = trialRuns ? Object.fromEntries(free) : {};
  return {
    held: () => there,
    ask: async (more) => new Map([...seatEntries(more).map(([service]) => [service, 'NO_LICENCE_LEFT'] as const), ...faults]),
  };
}
