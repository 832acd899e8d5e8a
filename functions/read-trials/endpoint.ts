import * as z from 'zod';
import { organisationId, trialId } from '#shared/domain/ids.ts';
import { type ReadTrialsDeps, readTrials } from '#shared/domain/read-trials.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { viewOfCustomer, viewOfDetails } from '#shared/domain/trial-detail-view.ts';
import type { TrialFilter } from '#shared/domain/trial-filter.ts';
import { viewOfTrial } from '#shared/domain/trial-view.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { listCustomersRoute, listTrialsRoute, readTrialRoute } from './contract.ts';

const trialPosition = z.strictObject({ trialId });
const customerPosition = z.strictObject({ organisationId, trialId: trialId.optional() });

type Query = {
  readonly state?: TrialFilter['states'];
  readonly search?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/** `sign` is awaited with the first list, so that its key can be loaded while the function starts. */
export function endpoints({ sign, ...deps }: ReadTrialsDeps & { readonly sign: Promise<Sign> }) {
  const reads = readTrials(deps);

  async function asked<S extends z.ZodType>(list: string, owner: string, position: S, { state, search, limit, cursor }: Query) {
    const key = await sign;
    const scope: CursorScope = { list, owner, filter: { state: state?.join(','), search } };
    const after: Result<z.output<S> | undefined, Refusal> = cursor === undefined ? ok(undefined) : readCursor(key, scope, position, cursor);
    const next = (found: object | undefined) => (found === undefined ? {} : { next: writeCursor(key, scope, found) });
    return { after, next, filter: { states: state, search }, limit };
  }

  return [
    endpoint(listTrialsRoute, async ({ caller, query }) => {
      const { after, next, ...page } = await asked('trials', caller.partnerId, trialPosition, query);
      if (!after.ok) return after;
      const found = await reads.trials(caller, { ...page, after: after.value?.trialId });
      const trials = found.found.map(({ trial, used }) => viewOfTrial(trial, deps.now(), used));
      return ok({ status: 200, body: { trials, ...next(found.next && { trialId: found.next }) } });
    }),
    endpoint(readTrialRoute, async ({ caller, params }) => {
      const found = await reads.one(caller, params.trialId);
      if (!found.ok) return found;
      return ok({ status: 200, body: viewOfDetails(found.value, deps.now()), headers: { etag: etag(found.value.trial.version) } });
    }),
    endpoint(listCustomersRoute, async ({ caller, query }) => {
      const { after, next, ...page } = await asked('customers', caller.partnerId, customerPosition, query);
      if (!after.ok) return after;
      const found = await reads.customers(caller, { ...page, after: after.value });
      const customers = found.found.map((customer) => viewOfCustomer(customer, deps.now()));
      return ok({ status: 200, body: { customers, ...next(found.next) } });
    }),
  ];
}
