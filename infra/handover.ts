import { type App, Stack } from 'aws-cdk-lib';
import type { Bundles } from '#infra/bundles.ts';
import type { Provision } from '#infra/constructs/grants.ts';
import { ApiStack } from '#infra/stacks/api-stack.ts';
import { StateStack } from '#infra/stacks/state-stack.ts';
import type { Stage } from '#infra/stages.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

export type HandoverProps = { readonly stage: Stage; readonly contracts: readonly FunctionContract[]; readonly bundles: Bundles };

/** All stacks of one stage. */
export function handover(app: App, { stage, contracts, bundles }: HandoverProps): void {
  const prefix = `handover-${stage.name}`;
  const state = new StateStack(app, `${prefix}-state`, { stage, contracts });
  const configurationSetName = `handover-${stage.name}`;
  const provision: Provision = {
    stage,
    table: state.table,
    dataKey: state.dataKey,
    queueOf: (name) => {
      const found = state.queues.get(name);
      if (found === undefined) throw new Error(`There is no queue ${name}.`);
      return found.queue;
    },
    mail: {
      identityArn: Stack.of(state).formatArn({ service: 'ses', resource: 'identity', resourceName: stage.mail.domain }),
      configurationSetArn: Stack.of(state).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: configurationSetName }),
      configurationSetName,
    },
  };
  new ApiStack(app, `${prefix}-api`, { stage, host: 'api', contracts, bundles, provision });
}
