import type { NewId } from '#shared/domain/ids.ts';
import type { Holder, RowWrite } from '#shared/domain/imports/chunk-table.ts';
import type { CsvRecord } from '#shared/domain/imports/csv/csv-file.ts';
import type { Header } from '#shared/domain/imports/csv/header.ts';
import { readOnlyFault } from '#shared/domain/imports/csv/read-only-fault.ts';
import type { ImportJob } from '#shared/domain/imports/import-job.ts';
import { fieldsOf, type LedgerEntry } from '#shared/domain/imports/ledger.ts';
import { invitationIdOf, markOf, personIdOf } from '#shared/domain/imports/row-ids.ts';
import type { Organisation } from '#shared/domain/people.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { changedUser, newUser } from '#shared/domain/users/compose-user.ts';
import { queuedInvitation } from '#shared/domain/users/invite.ts';
import { detailMissing } from '#shared/domain/users/plan-record.ts';
import { planUser, type WantedUser } from '#shared/domain/users/plan-user.ts';
import type { UserFault } from '#shared/domain/users/user-faults.ts';

export type WantedRow = { readonly row: number; readonly record: CsvRecord; readonly wanted: WantedUser };

/** What is to be done for a row, seats included; undefined: nothing. */
export type RowPlan = { readonly write: RowWrite; readonly entry: LedgerEntry } | undefined;

export type PlanContext = {
  readonly job: Pick<ImportJob, 'id' | 'mode'>;
  readonly organisation: Organisation;
  readonly header: Header;
  readonly newId: NewId;
  readonly now: Date;
};

/** The wish of a row against who holds its address now, by the rules that hold for every door (IM-16, US-6). */
export function planRow(context: PlanContext, { row, record, wanted }: WantedRow, holder: Holder | undefined): Result<RowPlan, UserFault> {
  const { job, organisation, header, newId, now } = context;
  const mode = job.mode ?? 'add';
  const id = personIdOf(job.id, row);
  const readOnly = readOnlyFault(header, record, row, holder?.kind === 'user' ? holder.person : undefined);
  if (readOnly !== undefined) return refused(readOnly);
  if (holder?.kind === 'trial') return refused({ code: 'ADDRESS_HAS_OWN_TRIAL' });
  const claimed = holder?.kind === 'unfinished' && holder.personId === id;
  if (holder === undefined || claimed) {
    const plan = planUser(undefined, wanted, mode);
    if (!plan.ok) return plan;
    if (plan.value.kind !== 'create') return ok(undefined);
    const missing = detailMissing(plan.value, wanted, organisation.settings ?? {});
    if (missing !== undefined) return refused(missing);
    const made = newUser({ organisation, id, email: wanted.email, fields: plan.value.fields, newId, now });
    const invited = made.invitation?.state === 'queued';
    const person = {
      ...made,
      ...(invited ? { invitation: queuedInvitation(invitationIdOf(id), now) } : {}),
      writtenBy: markOf(job.id, row),
    };
    const entry: LedgerEntry = {
      row,
      kind: 'create',
      personId: id,
      email: wanted.email,
      after: fieldsOf(person),
      seats: plan.value.seats,
      invited,
    };
    return ok({ write: { kind: 'create', row, person, claimed }, entry });
  }
  if (holder.kind !== 'user') return refused({ code: 'ADDRESS_NOT_AVAILABLE' });
  const before = holder.person;
  if (before.state === 'replaced') return refused({ code: 'ADDRESS_NOT_AVAILABLE' });
  const plan = planUser(before, wanted, mode);
  if (!plan.ok) return plan;
  if (plan.value.kind !== 'change') return ok(undefined);
  if (before.state === 'inactive') return refused({ code: 'USER_INACTIVE' });
  const missing = detailMissing(plan.value, wanted, organisation.settings ?? {});
  if (missing !== undefined) return refused(missing);
  const after = { ...changedUser(before, plan.value.fields, plan.value.changed, now), writtenBy: markOf(job.id, row) };
  const entry: LedgerEntry = {
    row,
    kind: 'change',
    personId: before.id,
    email: before.email,
    before: fieldsOf(before),
    after: fieldsOf(after),
    seats: plan.value.seats,
    invited: false,
  };
  return ok({ write: { kind: 'change', row, before, after }, entry });
}
