import * as z from 'zod';
import { trialId } from '#shared/domain/ids.ts';
import { type ReadTrialsDeps, readTrials } from '#shared/domain/read-trials.ts';
import type { PartnerPerson } from '#shared/domain/session-store.ts';
import { trialState } from '#shared/domain/trial.ts';
import { viewOfTrial } from '#shared/domain/trial-view.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import type { PageRequest } from '#shared/http/page.ts';
import { document, type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { renderTrialListPage, type TrialListItem } from '#shared/pages/trial-list-page.tsx';
import { listPath, startPath, trialPath } from './contract.ts';
import { callerOf, mayWrite } from './partner-request.ts';

export type TrialListDeps = ReadTrialsDeps & { readonly sign: Promise<Sign> };

const pageSize = 25;
const position = z.strictObject({ trialId });
/** What the address says is looked for; what makes no sense there is passed over. */
const asked = z.object({
  state: trialState.optional().catch(undefined),
  search: z.string().trim().min(1).max(100).optional().catch(undefined),
  cursor: z.string().max(1000).optional().catch(undefined),
});

function itemOf({ id, companyName, state, services, endsAt, daysLeft }: ReturnType<typeof viewOfTrial>): TrialListItem {
  const sum = (count: (service: (typeof services)[number]) => number) => services.reduce((total, service) => total + count(service), 0);
  return {
    href: trialPath.replace('{trialId}', id),
    company: companyName,
    state,
    licences: sum(({ licences }) => licences),
    used: sum(({ licencesUsed = 0 }) => licencesUsed),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(daysLeft === undefined ? {} : { daysLeft }),
  };
}

/** The partner's trials with state, days left and licences used, by filter and page (TR-8). */
export function showTrials(deps: TrialListDeps) {
  const reads = readTrials(deps);
  return async (request: PageRequest<PartnerPerson>): Promise<PageAnswer> => {
    const { visitor } = request;
    const { state, search, cursor } = asked.parse(request.query);
    const sign = await deps.sign;
    const scope: CursorScope = { list: 'partner-trials', owner: visitor.partner.id, filter: { state, search } };
    const after = cursor === undefined ? undefined : readCursor(sign, scope, position, cursor);
    if (after?.ok === false) return seeOther(listPath);
    const filter = { states: state === undefined ? undefined : [state], search };
    const found = await reads.trials(callerOf(visitor), { filter, limit: pageSize, after: after?.value.trialId });
    const at = (query: Record<string, string>) => {
      const text = new URLSearchParams({ ...(state && { state }), ...(search && { search }), ...query }).toString();
      return text === '' ? listPath : `${listPath}?${text}`;
    };
    const language = request.language(visitor.person.language);
    const html = renderTrialListPage(
      {
        frame: request.frame(at(cursor === undefined ? {} : { cursor })),
        partner: visitor.partner.name,
        person: visitor.person.email,
        trials: found.found.map(({ trial, used }) => itemOf(viewOfTrial(trial, deps.now(), used))),
        filter: { ...(state && { state }), ...(search && { search }) },
        filterAction: listPath,
        ordersHref: '/partner/orders',
        ...(mayWrite(visitor) ? { startHref: startPath } : {}),
        ...(found.next === undefined ? {} : { nextHref: at({ cursor: writeCursor(sign, scope, { trialId: found.next }) }) }),
        ...(cursor === undefined ? {} : { firstHref: at({}) }),
      },
      language,
    );
    return document(200, language, html);
  };
}
