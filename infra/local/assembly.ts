import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { at, type Json, type JsonRecord, list, parse, record, text } from './json.ts';
import { type OtherStacks, type Resolver, templateResolver } from './resolve.ts';
import { type Identity, ignored, type Place, served } from './resource-types.ts';

/** One resource of the assembly with its properties resolved to values. */
export interface Resource extends Identity {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Json;
}

export interface Assembly {
  readonly region: string;
  readonly account: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** All resources of some types. */
  of(...types: string[]): Resource[];
  /** The folder of an asset, from the name of its zip file in a template. */
  assetFolder(key: string): string;
}

/** Where everything stands whose stack names no environment of its own. */
const nowhere = { account: '000000000000', region: 'eu-central-1' };

const readJson = (...path: string[]) => parse(readFileSync(join(...path), 'utf8'));

/** The folder that holds the stacks: the assembly itself, or the nested one of a CDK stage. */
function stageFolder(folder: string, stage: string | undefined): string {
  const nested = Object.entries(record(readJson(folder, 'manifest.json'), 'artifacts'))
    .filter(([, artifact]) => text(artifact, 'type') === 'cdk:cloud-assembly')
    .map(([id, artifact]) => ({ id: id.replace(/^assembly-/, ''), folder: join(folder, text(artifact, 'properties', 'directoryName')) }));
  if (nested.length === 0) return folder;
  const chosen = nested.find(({ id }) => id.toLowerCase() === stage?.toLowerCase()) ?? (nested.length === 1 ? nested[0] : undefined);
  if (!chosen) throw new Error(`The assembly has the stages ${nested.map(({ id }) => id).join(', ')}: say which one to start.`);
  return chosen.folder;
}

/**
 * Reads what `cdk synth` wrote: every stack of one stage, intrinsic functions resolved to the names that the local cloud gives.
 *
 * @throws when a resource's type is neither served nor on the list of those that a local machine has no use for.
 */
export function readAssembly(folder: string, gate: string, stage?: string): Assembly {
  const root = resolve(folder);
  // Bundles are CommonJS, as on Lambda; without this the project's own package.json would make Node read them as modules.
  if (!existsSync(join(root, 'package.json'))) writeFileSync(join(root, 'package.json'), '{"type":"commonjs"}\n');
  const stacksIn = stageFolder(root, stage);
  const resources: Resource[] = [];
  const assets = new Map<string, string>();
  const resolvers = new Map<string, Resolver>();
  const others: OtherStacks = {
    exported: (name) => [...resolvers.values()].map((resolver) => resolver.exported(name)).find((value) => value !== undefined),
    output: (stack, name) => [...resolvers.values()].find((resolver) => resolver.stack === stack)?.output(name),
  };
  let { account, region } = nowhere;

  for (const [id, artifact] of Object.entries(record(readJson(stacksIn, 'manifest.json'), 'artifacts'))) {
    if (text(artifact, 'type') !== 'aws:cloudformation:stack') continue;
    const [, environment = ''] = text(artifact, 'environment').split('://');
    const [declaredAccount = '', declaredRegion = ''] = environment.split('/');
    if (!declaredAccount.startsWith('unknown')) account = declaredAccount;
    if (!declaredRegion.startsWith('unknown')) region = declaredRegion;
    const place: Place = { account, region, gate, stack: text(artifact, 'properties', 'stackName') || id };
    const template = readJson(stacksIn, text(artifact, 'properties', 'templateFile'));
    resolvers.set(id, templateResolver(template, place, others));
    const assetsFile = text(artifact, 'properties', 'templateFile').replace('.template.json', '.assets.json');
    for (const [hash, file] of Object.entries(record(readJson(stacksIn, assetsFile), 'files')))
      assets.set(hash, resolve(stacksIn, text(file, 'source', 'path')));
  }
  for (const [stack, resolver] of resolvers) resources.push(...resourcesOf(stack, resolver));
  const outputs = Object.assign({}, ...[...resolvers.values()].map((resolver) => resolver.outputs()));
  return {
    account,
    region,
    outputs,
    of: (...types) => resources.filter(({ type }) => types.includes(type)),
    assetFolder: (key) => {
      const path = assets.get(key.replace(/\.zip$/, ''));
      if (!path) throw new Error(`The assembly has no asset ${key}`);
      return path;
    },
  };
}

function resourcesOf(stack: string, resolver: Resolver): Resource[] {
  return Object.entries(resolver.resources()).flatMap(([logicalId, declaration]) => {
    const type = text(declaration, 'Type');
    if (Object.hasOwn(ignored, type) || helperOfCdk(logicalId, declaration)) return [];
    if (!Object.hasOwn(served, type)) {
      throw new Error(`${stack}/${logicalId}: the local cloud neither serves ${type} nor ignores it; see infra/local/resource-types.ts`);
    }
    return [{ ...resolver.identity(logicalId), stack, logicalId, type, properties: resolver.value(at(declaration, 'Properties') ?? {}) }];
  });
}

/** Functions that CDK adds for its own custom resources; those resources are ignored, so nothing would ever call them. */
function helperOfCdk(logicalId: string, declaration: JsonRecord): boolean {
  return (
    /^(LogRetention[0-9a-f]{8}|CustomS3AutoDelete|AWS679f53fac002430cb0da5b7982bd2287)/.test(logicalId) &&
    list(declaration, 'Type').length > 0
  );
}
