import { App } from 'aws-cdk-lib';
import { bundleFunctions } from '#infra/bundles.ts';
import { functionContracts } from '#infra/functions.ts';
import { handover } from '#infra/handover.ts';
import { stageNamed } from '#infra/stages.ts';
import settings from '../cdk.json' with { type: 'json' };

// The feature flags come from cdk.json also when no CLI runs this file.
const app = new App({ context: settings.context, analyticsReporting: false });
const stage: unknown = app.node.tryGetContext('stage') ?? 'local';
handover(app, {
  stage: stageNamed(String(stage)),
  contracts: functionContracts,
  bundles: bundleFunctions(functionContracts.map(({ name }) => name)),
});
app.synth();
