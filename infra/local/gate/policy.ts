import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { Assembly } from '../assembly.ts';
import { at, type Json, list, text } from '../json.ts';
import type { Need } from './dynamodb-actions.ts';

/** A policy document as the simulator takes it. */
export interface NamedPolicy {
  readonly name: string;
  readonly policy: Json;
}

export interface Role {
  readonly roleName: string;
  readonly identityPolicies: readonly NamedPolicy[];
  readonly boundaries: readonly NamedPolicy[];
}

export type Verdict = 'Allowed' | 'ImplicitlyDenied' | 'ExplicitlyDenied';

/** AWS's own policies that functions may have; what they allow never passes the gate. Any other is refused, for its text is not in the template. */
const managedByAws = [
  'AWSLambdaBasicExecutionRole',
  'AWSXRayDaemonWriteAccess',
  'AWSXrayWriteOnlyAccess',
  'CloudWatchLambdaInsightsExecutionRolePolicy',
];

/** Every function's role with the policies that the template gives it. */
export function functionRoles(assembly: Assembly): Map<string, Role> {
  const managed = new Map(assembly.of('AWS::IAM::ManagedPolicy').map((policy) => [policy.ref, policy]));
  const roles = new Map<string, Role>();
  for (const lambda of assembly.of('AWS::Lambda::Function')) {
    const role = assembly.of('AWS::IAM::Role').find(({ attributes }) => attributes['Arn'] === text(lambda.properties, 'Role'));
    if (!role) throw new Error(`${lambda.logicalId} has no role in the template`);
    const attached = (resource: { properties: Json }) => list(resource.properties, 'Roles').includes(role.name);
    const byArn = (arn: string): NamedPolicy[] => {
      const own = managed.get(arn);
      if (!own && !managedByAws.some((name) => arn.endsWith(`/${name}`)))
        throw new Error(`The local cloud does not know the policy ${arn}`);
      return own ? [{ name: own.name, policy: at(own.properties, 'PolicyDocument') ?? {} }] : [];
    };
    const boundary = text(role.properties, 'PermissionsBoundary');
    roles.set(lambda.name, {
      roleName: role.name,
      boundaries: boundary ? byArn(boundary) : [],
      identityPolicies: [
        ...list(role.properties, 'Policies').map((inline) => ({
          name: text(inline, 'PolicyName'),
          policy: at(inline, 'PolicyDocument') ?? {},
        })),
        ...[...assembly.of('AWS::IAM::Policy'), ...managed.values()]
          .filter(attached)
          .map(({ name, properties }) => ({ name, policy: at(properties, 'PolicyDocument') ?? {} })),
        ...list(role.properties, 'ManagedPolicyArns').flatMap((arn) => byArn(text(arn))),
      ],
    });
  }
  return roles;
}

/** Evaluates permissions offline and remembers the verdicts: the same call by the same function is judged once. */
export function judge(assembly: Assembly, roles: ReadonlyMap<string, Role>): (functionName: string, need: Need) => Promise<Verdict> {
  const verdicts = new Map<string, Promise<Verdict>>();
  // A key's own policy has to agree, even if only by leaving it to the account's roles.
  const keyPolicies = new Map(
    assembly.of('AWS::KMS::Key').map(({ attributes, properties }) => [attributes['Arn'], at(properties, 'KeyPolicy')]),
  );

  async function simulate(functionName: string, { action, resource, context }: Need): Promise<Verdict> {
    const role = roles.get(functionName);
    if (!role) return 'ImplicitlyDenied';
    const principal = `arn:aws:iam::${assembly.account}:role/${role.roleName}`;
    const result = await runSimulation(
      {
        request: {
          principal,
          action,
          resource: { resource, accountId: assembly.account },
          contextVariables: {
            'aws:SecureTransport': 'true',
            'aws:RequestedRegion': assembly.region,
            'aws:PrincipalArn': principal,
            ...context,
          },
        },
        identityPolicies: [...role.identityPolicies],
        ...(role.boundaries.length > 0 ? { permissionBoundaryPolicies: [...role.boundaries] } : {}),
        ...(keyPolicies.has(resource) ? { resourcePolicy: keyPolicies.get(resource) } : {}),
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      {},
    );
    if (result.resultType === 'error')
      throw new Error(`${functionName}: ${action} on ${resource} cannot be judged: ${JSON.stringify(result.errors)}`);
    return result.overallResult;
  }

  /** What the policies in question name of a call; nothing else of it can change their verdict. */
  const named = new Map<string, string>();
  function conditionsOf(functionName: string, { resource, context }: Need): [string, unknown][] {
    const whose = `${functionName} ${keyPolicies.has(resource) ? resource : ''}`;
    const policies = named.get(whose) ?? JSON.stringify([roles.get(functionName), keyPolicies.get(resource)]).toLowerCase();
    named.set(whose, policies);
    return Object.entries(context).filter(([name]) => policies.includes(name.toLowerCase()));
  }

  return (functionName, need) => {
    const key = JSON.stringify([functionName, need.action, need.resource, conditionsOf(functionName, need)]);
    const known = verdicts.get(key) ?? simulate(functionName, need);
    if (verdicts.size > 20_000) verdicts.clear();
    verdicts.set(key, known);
    return known;
  };
}
