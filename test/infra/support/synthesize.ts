import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, FileSystem } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Bundles } from '#infra/bundles.ts';
import { type HandoverProps, handover } from '#infra/handover.ts';
import { stages } from '#infra/stages.ts';
import settings from '../../../cdk.json' with { type: 'json' };
import { samples } from './contracts.ts';

export type Properties = Record<string, unknown>;
export type TemplateResource = {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly Metadata?: unknown;
  readonly DeletionPolicy?: string;
};
export type SynthesizedTemplate = {
  readonly Resources: Record<string, TemplateResource>;
  readonly Outputs?: Record<string, { readonly Value: unknown; readonly Export?: unknown }>;
};

const empty = FileSystem.mkdtemp('handover-test-');

/** A folder in the place of bundles: templates do not depend on what is in them. */
const noBundles: Bundles = { codeOf: () => Code.fromAsset(empty) };

export type Synthesized = Record<string, SynthesizedTemplate>;

/** The templates of a stage, by the last word of the stack's name: state, mail, api, workers, operations. */
export function synthesize(
  props: Partial<HandoverProps> = {},
  plant: (app: App) => void = () => {},
  context: Readonly<Record<string, unknown>> = {},
): Synthesized {
  const app = new App({
    context: { ...settings.context, ...context },
    analyticsReporting: false,
    outdir: FileSystem.mkdtemp('handover-assembly-'),
  });
  const stage = props.stage ?? stages.production;
  handover(app, { stage, contracts: samples, bundles: noBundles, ...props });
  plant(app);
  const { stacks } = app.synth();
  return Object.fromEntries(
    stacks.map(({ stackName, template }) => [stackName.replace(`handover-${stage.name}-`, ''), template as SynthesizedTemplate]),
  );
}

/** All resources of one type in all templates, with the name of their stack and their id. */
export function resourcesOf(
  templates: Synthesized,
  type: string,
): { stack: string; id: string; resource: TemplateResource; properties: Properties }[] {
  return Object.entries(templates).flatMap(([stack, { Resources }]) =>
    Object.entries(Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({ stack, id, resource, properties: resource.Properties ?? {} })),
  );
}

export const read = (...path: string[]): string => {
  const file = join(import.meta.dirname, '..', '..', '..', ...path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
