import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Bundles } from '#infra/bundles.ts';
import { hosts } from '#infra/hosts.ts';
import type { Platform } from '#infra/platform.ts';
import { AccessStack } from '#infra/stacks/access-stack.ts';
import { ApiStack } from '#infra/stacks/api-stack.ts';
import { FunctionsStack } from '#infra/stacks/functions-stack.ts';
import { MailStack } from '#infra/stacks/mail-stack.ts';
import { OperationsStack } from '#infra/stacks/operations-stack.ts';
import { StateStack } from '#infra/stacks/state-stack.ts';
import { WorkersStack } from '#infra/stacks/workers-stack.ts';
import type { Stage } from '#infra/stages.ts';
import type { FunctionContract } from '#shared/runtime/function-contract.ts';

export type HandoverProps = { readonly stage: Stage; readonly contracts: readonly FunctionContract[]; readonly bundles: Bundles };

const isPage =
  (wanted: boolean) =>
  ({ trigger }: FunctionContract) =>
    (trigger.kind === 'pages') === wanted;

/**
 * All stacks of one stage, checked against the AWS Solutions rules beside CDK's own. Which function goes where follows from what
 * starts it.
 *
 * @throws on a contract that the infrastructure cannot satisfy.
 */
export function handover(app: App, { stage, contracts, bundles }: HandoverProps): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  Tags.of(app).add('product', 'handover');
  Tags.of(app).add('stage', stage.name);
  const id = (name: string) => `handover-${stage.name}-${name}`;

  const state = new StateStack(app, id('state'), { stage, contracts });
  const { table, dataKey, logKey, alarmTopicArn, failedRecords, files } = state;
  const queueOf: Platform['queueOf'] = (name) => {
    const found = state.queues.get(name);
    if (found === undefined) throw new Error(`There is no queue ${name}.`);
    return found;
  };
  const { mail } = new MailStack(app, id('mail'), { stage, dataKey, feedback: queueOf('mail-feedback'), alarmTopicArn });
  const platform: Platform = { stage, bundles, table, mail, queueOf, failedRecords, files, dataKey, logKey, alarmTopicArn };

  const routed = contracts.filter(({ trigger }) => trigger.kind === 'http' || trigger.kind === 'wire' || trigger.kind === 'pages');
  const authorizers = contracts.filter(({ trigger }) => trigger.kind === 'authorizer');
  const workers = contracts.filter((contract) => !routed.includes(contract) && !authorizers.includes(contract));
  // One authorizer guards all hosts: two of its name cannot be. It stands with the functions of the first.
  let guards: FunctionsStack | undefined;
  for (const host of hosts) {
    if (!routed.some(host.serves)) continue;
    const [pages, served] = [true, false].map((wanted) => routed.filter(host.serves).filter(isPage(wanted)));
    const own = [...(guards === undefined ? authorizers : []), ...(served ?? [])];
    const called = new FunctionsStack(app, id(`${host.name}-functions`), { contracts: own, platform });
    guards ??= called;
    const behind = [
      ...new Set([guards, called]),
      ...(pages?.length ? [new FunctionsStack(app, id(`${host.name}-pages`), { contracts: pages, platform })] : []),
    ];
    const functions = behind
      .flatMap((stack) => stack.functions)
      .filter(({ contract }) => authorizers.includes(contract) || host.serves(contract));
    const api = new ApiStack(app, id(host.name), { host, functions, platform });
    for (const stack of behind) api.addStackDependency(stack, 'Its routes call the functions by their names.');
    const contractsCalled = functions.map(({ contract }) => contract);
    new AccessStack(app, id(`${host.name}-access`), { api: api.api, contracts: contractsCalled, stageName: stage.name });
  }
  new WorkersStack(app, id('workers'), { contracts: workers, platform });
  new OperationsStack(app, id('operations'), { contracts, platform });
}
