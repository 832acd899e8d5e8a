import * as z from 'zod';
import type { Now } from '#shared/domain/ids.ts';
import type { Replay } from '#shared/domain/receipt.ts';
import { type FieldFault, type Refusal, refusalCodes } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import { type Answers, answersOf } from '#shared/domain/set-up/answers.ts';
import { mayBeSetUp } from '#shared/domain/set-up/change-set-up.ts';
import type { DraftChange } from '#shared/domain/set-up/draft-change.ts';
import { checkFinish } from '#shared/domain/set-up/finish-set-up.ts';
import { servicesToSubmit } from '#shared/domain/set-up/plan.ts';
import { checkStep } from '#shared/domain/set-up/save-step.ts';
import type { SetUpSource } from '#shared/domain/set-up/set-up.ts';
import type { SetUpCaller } from '#shared/domain/set-up/set-up-caller.ts';
import { faultAt, refusalOf, type SetUpFault } from '#shared/domain/set-up/set-up-faults.ts';
import type { NameLook, SetUpRead, SetUpStore } from '#shared/domain/set-up/set-up-store.ts';

/** What a Finish would answer now: that it would be accepted, or the code and the faults of its refusal. */
export const setUpPrecheck = z
  .strictObject({
    possible: z.boolean(),
    code: z.enum(refusalCodes).optional(),
    errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })),
  })
  .register(z.globalRegistry, { id: 'SetUpPrecheck' });
export type SetUpPrecheck = z.output<typeof setUpPrecheck>;

export type PrecheckDeps = { readonly setUps: Pick<SetUpStore, 'read'>; readonly look: NameLook; readonly now: Now };

/** The names that are another's, each at its field. A look only: whoever finishes first has them. */
async function namesTaken(look: NameLook, read: SetUpRead, { draft, later }: Answers, now: Date): Promise<SetUpFault[]> {
  const services = servicesToSubmit(read, later);
  const own = read.organisation.id;
  const subdomain = services.includes('contact-center') ? draft.contactCenter?.subdomain : undefined;
  const sites = services.includes('meetings') ? (draft.meetings?.sites ?? []) : [];
  const [ofSubdomain, ...ofSites] = await Promise.all([
    subdomain === undefined ? 'available' : look('subdomain', subdomain, own, now),
    ...sites.map(({ name }) => look('site', name, own, now)),
  ]);
  return [
    ...(ofSubdomain === 'taken' ? [faultAt('subdomain', '/contactCenter/subdomain', 'SUBDOMAIN_TAKEN')] : []),
    ...ofSites.flatMap((answer, index) =>
      answer === 'taken' ? [faultAt('sites', `/meetings/sites/${index}/name`, 'SITE_NAME_TAKEN')] : [],
    ),
  ];
}

function faultsIn({ fields, field, code, detail = '' }: Refusal): FieldFault[] {
  return fields === undefined ? (field === undefined ? [] : [{ field, code, message: detail }]) : [...fields];
}

const said = (refusal: Refusal): SetUpPrecheck => ({ possible: false, code: refusal.code, errors: faultsIn(refusal) });

/**
 * Tells what a Finish with these answers would come to, with the codes that it would give, and writes nothing. Two round trips at most.
 * Refuses only with NOT_FOUND, NOT_ALLOWED.
 */
export function precheckSetUp({ setUps, look, now }: PrecheckDeps) {
  async function check(read: SetUpRead, change: DraftChange): Promise<Refusal | undefined> {
    const at = now();
    const allowed = mayBeSetUp(read, at);
    if (!allowed.ok) return allowed.error;
    const named = Object.values(change).some((part) => part !== undefined);
    const checked = named ? checkStep(read, change) : ok(answersOf(read));
    if (!checked.ok) return checked.error;
    const finish = checkFinish(read, checked.value);
    if (!finish.ok) return finish.error;
    const [taken, ...others] = await namesTaken(look, read, checked.value, at);
    return taken === undefined ? undefined : refusalOf([taken, ...others]);
  }

  return async (by: SetUpCaller, source: SetUpSource, change: DraftChange): Promise<Result<SetUpPrecheck, Refusal | Replay>> => {
    const read = await setUps.read(by, source);
    if (!read.ok) return refused(read.error);
    const refusal = await check(read.value, change);
    return ok(refusal === undefined ? { possible: true, errors: [] } : said(refusal));
  };
}
