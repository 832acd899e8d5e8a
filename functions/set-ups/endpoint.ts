import type { PartnerCaller } from '#shared/domain/actor.ts';
import type { OrganisationId, SubscriptionId, TrialId } from '#shared/domain/ids.ts';
import type { Receipt } from '#shared/domain/receipt.ts';
import type { SetUpDeps, SetUpRequest } from '#shared/domain/set-up/change-set-up.ts';
import { finishSetUp } from '#shared/domain/set-up/finish-set-up.ts';
import { postponeSetUp } from '#shared/domain/set-up/postpone-set-up.ts';
import { type PrecheckDeps, precheckSetUp } from '#shared/domain/set-up/precheck-set-up.ts';
import { readSetUp } from '#shared/domain/set-up/read-set-up.ts';
import { retrySetUp } from '#shared/domain/set-up/retry-set-up.ts';
import { saveStep } from '#shared/domain/set-up/save-step.ts';
import { partnerSettingUp, sourceOfId } from '#shared/domain/set-up/set-up-source.ts';
import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';
import { viewOfSetUp } from '#shared/domain/set-up/set-up-view.ts';
import type { Answer } from '#shared/http/answer.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { finishSetUpRoute, postponeSetUpRoute, precheckSetUpRoute, readSetUpRoute, retrySetUpRoute, saveSetUpRoute } from './contract.ts';

type Request = {
  readonly caller: PartnerCaller;
  readonly params: { readonly organisationId: OrganisationId; readonly sourceId: TrialId | SubscriptionId };
  readonly requestId: string;
  readonly ifMatch: number | undefined;
  readonly receipt: (answer: Answer) => Receipt | undefined;
};

const shown = (read: SetUpRead): Answer => {
  const view = viewOfSetUp(read);
  return { status: 200, body: view, headers: { etag: etag(view.version) } };
};

/** What takes time is looked after at the set-up itself. */
const accepted = (read: SetUpRead): Answer => {
  const answer = shown(read);
  const { organisation, source } = read;
  const sourceId = source.kind === 'trial' ? source.trial.id : source.subscription.id;
  return { ...answer, status: 202, headers: { ...answer.headers, location: `/v1/customers/${organisation.id}/set-ups/${sourceId}` } };
};

export function endpoints(deps: SetUpDeps & PrecheckDeps) {
  const [read, save, finish] = [readSetUp(deps), saveStep(deps), finishSetUp(deps)];
  const [retry, postpone, precheck] = [retrySetUp(deps), postponeSetUp(deps), precheckSetUp(deps)];

  const asked = ({ caller, params, requestId, ifMatch, receipt }: Request, answer: (read: SetUpRead) => Answer): SetUpRequest => ({
    by: partnerSettingUp(caller, params.organisationId),
    source: sourceOfId(params.sourceId),
    requestId,
    ifMatch,
    asked: receipt({ status: 200 }),
    keep: (after) => receipt(answer(after)),
  });

  return [
    endpoint(readSetUpRoute, async ({ caller, params }) =>
      answering(await read(partnerSettingUp(caller, params.organisationId), sourceOfId(params.sourceId)), shown),
    ),
    endpoint(saveSetUpRoute, async (request) => answering(await save(asked(request, shown), request.body), shown)),
    endpoint(finishSetUpRoute, async (request) => answering(await finish(asked(request, accepted)), accepted)),
    endpoint(retrySetUpRoute, async (request) => answering(await retry(asked(request, accepted)), accepted)),
    endpoint(postponeSetUpRoute, async (request) => answering(await postpone(asked(request, shown)), shown)),
    endpoint(precheckSetUpRoute, async ({ caller, params, body }) => {
      const checked = await precheck(partnerSettingUp(caller, params.organisationId), sourceOfId(params.sourceId), body);
      return answering(checked, (said) => ({ status: 200, body: said }));
    }),
  ];
}
