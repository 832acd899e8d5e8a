import type { Assembly } from '../assembly.ts';
import type { EmulatorEndpoints } from '../aws-call.ts';
import { cut, type HttpAnswer, type HttpRequest } from '../http.ts';
import { type Json, parse } from '../json.ts';
import { asked } from './actions.ts';
import type { Asked } from './asked.ts';
import { type Fault, faultAnswer, faults, type Installed, type PassingCall } from './faults.ts';
import { forward } from './forward.ts';
import { type UnusedGrant, type Used, unusedGrants } from './grants.ts';
import { type Caller, identify } from './identify.ts';
import { keyUse } from './key-use.ts';
import { functionRoles, judge } from './policy.ts';
import { accessDenied, serviceError } from './refusal.ts';
import { formOf, isForm } from './s3/form.ts';
import { refusedForm } from './s3/policy.ts';
import { isPresigned, refusedAddress } from './s3/presigned-address.ts';
import { objectService } from './s3/service.ts';

/** What stands behind the gate. */
export interface Behind {
  readonly endpoints: EmulatorEndpoints;
  readonly sqs: (request: HttpRequest) => Promise<HttpAnswer>;
  readonly ses: (form: URLSearchParams) => Promise<HttpAnswer>;
  readonly kms: (request: HttpRequest) => HttpAnswer;
  readonly apiGateway: (request: HttpRequest) => Promise<HttpAnswer>;
  /** Called after every call that may have changed something. */
  readonly changed: () => void;
  /** Called with SQS's answer to a function that has sent messages. */
  readonly sent: (accessKey: string, answer: Json) => void;
  /** Ends the instance that calls with this access key. */
  readonly crash: (accessKey: string) => void;
  /** The virtual time: it dates the answers, or SDKs would take their own clock for wrong. */
  readonly now: () => Date;
}

/** Everything that functions ask of AWS passes here. */
export interface Gate {
  handle(request: HttpRequest): Promise<HttpAnswer | typeof cut>;
  /** Permissions used so far, each once, refused ones included. */
  used(): readonly Used[];
  /** Grants of the template that nothing has used so far. */
  unusedGrants(): UnusedGrant[];
  /** Makes the next matching calls go wrong. */
  inject(fault: Fault): Installed;
  clearFaults(): void;
}

const reads = /^(dynamodb:(Get|BatchGet|TransactGet|Query|Scan|Describe|List)|s3:(Get|List)|kms:)/;

export function gate(assembly: Assembly, behind: Behind): Gate {
  const roles = functionRoles(assembly);
  const verdict = judge(assembly, roles);
  const ask = asked(assembly);
  const withKey = keyUse(assembly);
  const installed = faults();
  const used = new Map<string, Used>();
  const objects = objectService(behind.endpoints.s3);

  /** Judges every permission of a call; the first that is missing refuses it. */
  async function refused(functionName: string, service: string, needs: Asked['needs']): Promise<HttpAnswer | undefined> {
    // The statements of a batch all need the same.
    const different = new Map(needs.map((need) => [JSON.stringify(need), need]));
    for (const need of [...different.values()].flatMap((one) => [one, ...withKey(one)])) {
      const decision = await verdict(functionName, need);
      const use = { functionName, action: need.action, resource: need.resource, allowed: decision === 'Allowed' };
      used.set(JSON.stringify(use), use);
      if (use.allowed) continue;
      const who = `arn:aws:sts::${assembly.account}:assumed-role/${roles.get(functionName)?.roleName}/${functionName}`;
      return accessDenied(service, who, need.action, need.resource, decision === 'ExplicitlyDenied');
    }
    return undefined;
  }

  /** What S3 has against the signature of an address or form that somebody presigned. */
  function wronglySigned(service: string, request: HttpRequest): HttpAnswer | undefined {
    if (service !== 's3') return undefined;
    if (isPresigned(request)) return refusedAddress(request, assembly.region, behind.now());
    const form = isForm(request) ? formOf(request) : undefined;
    return form && refusedForm(form, request.path.split('/')[1] ?? '', behind.now());
  }

  /** S3 does not say that an object is missing to those who may not list what is there. */
  async function unsaid(functionName: string, { operation, needs }: Asked, answer: HttpAnswer): Promise<HttpAnswer | undefined> {
    if (operation !== 's3:GetObject' || answer.status !== 404) return undefined;
    const bucket = needs[0]?.resource.split('/')[0] ?? '';
    return refused(functionName, 's3', [{ action: 's3:ListBucket', resource: bucket, context: {} }]);
  }

  async function deliver(service: string, request: HttpRequest): Promise<HttpAnswer> {
    switch (service) {
      case 'dynamodb':
        return forward(request, behind.endpoints.dynamodb);
      case 'sqs':
        return behind.sqs(request);
      case 's3':
        return objects(request);
      case 'ses':
        return behind.ses(new URLSearchParams(request.body.toString()));
      case 'kms':
        return behind.kms(request);
      case 'apigateway':
        return behind.apiGateway(request);
      default:
        return serviceError(service, 400, 'UnknownOperationException', `The local cloud has no service ${service}`);
    }
  }

  function goesWrong(call: PassingCall, caller: Caller, when: Fault['when']): HttpAnswer | typeof cut | undefined {
    const effect = installed.effect(call, when);
    if (effect === 'crash') behind.crash(caller.accessKey);
    return effect && faultAnswer(effect, call);
  }

  async function answerTo(request: HttpRequest): Promise<HttpAnswer | typeof cut> {
    const caller = identify(request);
    if (!caller) return serviceError('s3', 403, 'AccessDenied', 'The request is not signed');
    const { functionName, service } = caller;
    const unproven = wronglySigned(service, request);
    if (unproven) return unproven;
    const asks = ask(service, request);
    const { operation, needs } = asks;
    const refusal = functionName === undefined ? undefined : await refused(functionName, service, needs);
    if (refusal) return refusal;
    const call = passing(request, { functionName, service, operation });
    const before = goesWrong(call, caller, 'before');
    if (before) return before;
    const delivered = await deliver(service, request);
    const answer = (functionName === undefined ? undefined : await unsaid(functionName, asks, delivered)) ?? delivered;
    if (operation.startsWith('sqs:SendMessage') && answer.status === 200) behind.sent(caller.accessKey, parse(String(answer.body)));
    if (!reads.test(operation)) behind.changed();
    return goesWrong(call, caller, 'after') ?? answer;
  }

  return {
    handle: async (request) => {
      const answer = await answerTo(request);
      return answer === cut ? cut : { ...answer, headers: { ...answer.headers, date: behind.now().toUTCString() } };
    },
    used: () => [...used.values()],
    unusedGrants: () => unusedGrants(assembly, roles, [...used.values()]),
    inject: installed.inject,
    clearFaults: installed.clear,
  };
}

/**
 * A call as faults see it. Its body is read when somebody asks: hardly any call meets a fault, and bodies of batches are long. A file
 * is nothing that faults look at.
 */
function passing(request: HttpRequest, call: Pick<PassingCall, 'functionName' | 'service' | 'operation'>): PassingCall {
  const read = () => (call.service === 's3' ? '' : request.body.toString());
  return {
    ...call,
    get body() {
      return read();
    },
    get json() {
      return jsonOf(read());
    },
  };
}

function jsonOf(body: string): Json {
  return body.startsWith('{') ? parse(body) : null;
}
