import { at, isRecord, type Json, type JsonRecord, list, record, text } from './json.ts';
import { type Identity, type Place, served } from './resource-types.ts';

/** Turns one template's intrinsic functions into values. */
export interface Resolver {
  /** The template's resources whose condition holds, as declared. */
  resources(): Readonly<Record<string, JsonRecord>>;
  identity(logicalId: string): Identity;
  value(declared: Json): Json;
  exported(name: string): Json | undefined;
  readonly stack: string;
  output(name: string): Json | undefined;
  outputs(): Record<string, string>;
}

/** Marks `AWS::NoValue`: the property that holds it disappears. */
const noValue = Symbol('AWS::NoValue');

/** What the other stacks of the assembly give to this one. */
export interface OtherStacks {
  exported(name: string): Json | undefined;
  output(stackName: string, outputName: string): Json | undefined;
}

/**
 * @param others finds what other stacks export or put out.
 * @throws on an intrinsic function or a reference that it does not know.
 */
export function templateResolver(template: Json, place: Place, others: OtherStacks): Resolver {
  const declarations = record(template, 'Resources');
  const identities = new Map<string, Identity>();
  const pseudo: Record<string, string> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': place.stack,
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${place.stack}/local`,
  };

  function identity(logicalId: string): Identity {
    const known = identities.get(logicalId);
    if (known) return known;
    const declaration = record(declarations, logicalId);
    const type = text(declaration, 'Type');
    const made = lambdaReference(type, declaration) ?? ordinary(type, logicalId, declaration);
    identities.set(logicalId, made);
    return made;
  }

  function ordinary(type: string, logicalId: string, declaration: JsonRecord): Identity {
    const kind = served[type];
    if (!kind)
      return { name: logicalId, ref: logicalId, attributes: { Arn: `arn:aws:ignored:${place.region}:${place.account}:${logicalId}` } };
    const given = kind.named ? at(declaration, 'Properties', kind.named) : undefined;
    const name =
      (given === undefined ? '' : text(value(given))) || (kind.generated?.(logicalId, place) ?? `${place.stack}-${logicalId}`.slice(-80));
    return { name, ...kind.identity(name, place) };
  }

  /** A version or an alias stands for its function: there is one code on a local machine. */
  function lambdaReference(type: string, declaration: JsonRecord): Identity | undefined {
    if (type !== 'AWS::Lambda::Version' && type !== 'AWS::Lambda::Alias') return undefined;
    const name = text(value(at(declaration, 'Properties', 'FunctionName') ?? '')).replace(/^arn:.*:function:/, '');
    return {
      name,
      ref: `arn:aws:lambda:${place.region}:${place.account}:function:${name}`,
      attributes: { Version: '1', FunctionArn: name },
    };
  }

  function reference(name: string): Json | typeof noValue {
    if (name === 'AWS::NoValue') return noValue;
    if (Object.hasOwn(pseudo, name)) return pseudo[name] ?? '';
    if (Object.hasOwn(declarations, name)) return identity(name).ref;
    const parameter = at(template, 'Parameters', name, 'Default');
    if (parameter === undefined) throw new Error(`${place.stack}: nothing is called ${name}`);
    return parameter;
  }

  function attribute(logicalId: string, name: string): Json {
    const found = identity(logicalId).attributes[name];
    if (found === undefined) throw new Error(`${place.stack}: the local cloud knows no ${logicalId}.${name}`);
    return found;
  }

  function condition(declared: Json | undefined): boolean {
    const [name, argument] = Object.entries(isRecord(declared) ? declared : {})[0] ?? [];
    if (name === 'Fn::Equals') return text(value(at(argument, 0) ?? '')) === text(value(at(argument, 1) ?? ''));
    if (name === 'Fn::Not') return !condition(at(argument, 0));
    if (name === 'Fn::And') return list(argument).every(condition);
    if (name === 'Fn::Or') return list(argument).some(condition);
    if (name === 'Condition') return condition(at(template, 'Conditions', text(argument)));
    throw new Error(`${place.stack}: the local cloud knows no condition ${name}`);
  }

  const functions: Record<string, (argument: Json) => Json | typeof noValue> = {
    Ref: (argument) => reference(text(argument)),
    'Fn::GetAtt': (argument) => {
      const [logicalId = '', ...name] = (Array.isArray(argument) ? argument.map((part) => text(part)) : text(argument).split('.')).filter(
        Boolean,
      );
      return attribute(logicalId, name.join('.'));
    },
    'Fn::Join': (argument) =>
      list(value(at(argument, 1) ?? []))
        .map((part) => text(part))
        .join(text(argument, 0)),
    'Fn::Sub': (argument) => {
      const [pattern, given] = Array.isArray(argument) ? [text(argument, 0), record(argument, 1)] : [text(argument), {}];
      return pattern.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
        if (literal) return `\${${name}}`;
        const own = given[name];
        if (own !== undefined) return text(value(own));
        const [logicalId = '', ...rest] = name.split('.');
        const found = rest.length > 0 ? attribute(logicalId, rest.join('.')) : reference(name);
        return typeof found === 'symbol' ? '' : text(found);
      });
    },
    'Fn::Select': (argument) => at(value(at(argument, 1) ?? []), Number(text(argument, 0))) ?? '',
    'Fn::Split': (argument) => text(value(at(argument, 1) ?? '')).split(text(argument, 0)),
    'Fn::If': (argument) => valueOrNone(at(argument, condition({ Condition: at(argument, 0) ?? '' }) ? 1 : 2) ?? ''),
    'Fn::ImportValue': (argument) => {
      const name = text(value(argument));
      const found = others.exported(name);
      if (found === undefined) throw new Error(`${place.stack}: no stack exports ${name}`);
      return found;
    },
    'Fn::GetStackOutput': (argument) => {
      const [stack, name] = [text(value(at(argument, 'StackName') ?? '')), text(value(at(argument, 'OutputName') ?? ''))];
      const found = others.output(stack, name);
      if (found === undefined) throw new Error(`${place.stack}: the stack ${stack} has no output ${name}`);
      return found;
    },
    'Fn::FindInMap': (argument) => at(template, 'Mappings', ...list(value(argument)).map((part) => text(part))) ?? '',
    'Fn::GetAZs': () => ['a', 'b', 'c'].map((zone) => place.region + zone),
    'Fn::Base64': (argument) => Buffer.from(text(value(argument))).toString('base64'),
  };

  function valueOrNone(declared: Json): Json | typeof noValue {
    if (Array.isArray(declared)) return declared.map(valueOrNone).filter((entry) => typeof entry !== 'symbol');
    if (!isRecord(declared)) return declared;
    const [[name, argument] = ['', null], ...more] = Object.entries(declared);
    if (more.length === 0 && Object.hasOwn(functions, name)) return functions[name]?.(argument) ?? null;
    if (more.length === 0 && name.startsWith('Fn::')) throw new Error(`${place.stack}: the local cloud knows no ${name}`);
    const resolved: JsonRecord = {};
    for (const [key, entry] of Object.entries(declared)) {
      const found = valueOrNone(entry);
      if (typeof found !== 'symbol') resolved[key] = found;
    }
    return resolved;
  }

  function value(declared: Json): Json {
    const found = valueOrNone(declared);
    return typeof found === 'symbol' ? null : found;
  }

  return {
    resources: () =>
      Object.fromEntries(
        Object.entries(declarations).flatMap(([logicalId, declaration]) => {
          const name = text(declaration, 'Condition');
          return name && !condition({ Condition: name }) ? [] : [[logicalId, record(declaration)]];
        }),
      ),
    identity,
    value,
    exported: (name) => {
      const output = Object.values(record(template, 'Outputs')).find((entry) => text(value(at(entry, 'Export', 'Name') ?? '')) === name);
      return output === undefined ? undefined : value(at(output, 'Value') ?? '');
    },
    stack: place.stack,
    output: (name) => {
      const declared = at(template, 'Outputs', name, 'Value');
      return declared === undefined ? undefined : value(declared);
    },
    outputs: () =>
      Object.fromEntries(Object.entries(record(template, 'Outputs')).map(([key, entry]) => [key, text(value(at(entry, 'Value') ?? ''))])),
  };
}
