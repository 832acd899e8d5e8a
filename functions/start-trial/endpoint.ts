import type { Now } from '#shared/domain/ids.ts';
import { type StartTrialDeps, startTrial } from '#shared/domain/start-trial.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { viewOfTrial } from '#shared/domain/trial-view.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import { startTrialRoute } from './contract.ts';

export function endpoints(deps: StartTrialDeps) {
  const start = startTrial(deps);
  const created = (trial: Trial) => createdTrial(trial, deps.now);
  return [
    endpoint(startTrialRoute, async ({ caller, body, requestId, receipt }) =>
      answering(await start(caller, body, requestId, (trial) => receipt(created(trial))), created),
    ),
  ];
}

function createdTrial(trial: Trial, now: Now) {
  return { status: 201, body: viewOfTrial(trial, now(), {}), headers: { location: `/v1/trials/${trial.id}`, etag: etag(trial.version) } };
}
