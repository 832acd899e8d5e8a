import type { EmulatorEndpoints } from '../aws-call.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../http.ts';
import { forward } from './forward.ts';
import { identify } from './identify.ts';

/** What stands behind the gate. */
export interface Behind {
  readonly endpoints: EmulatorEndpoints;
  readonly sqs: (request: HttpRequest) => Promise<HttpAnswer>;
  readonly ses: (form: URLSearchParams) => Promise<HttpAnswer>;
  readonly apiGateway: (request: HttpRequest) => Promise<HttpAnswer>;
  /** Called after every call to DynamoDB that may have written. */
  readonly written: () => void;
}

/** Answers every AWS call of every function: works out who calls, and hands the call to the service behind. */
export function gate(functions: readonly string[], behind: Behind) {
  return async (request: HttpRequest): Promise<HttpAnswer> => {
    const caller = identify(request, functions);
    if (!caller)
      return jsonAnswer(403, { __type: 'MissingAuthenticationTokenException', message: 'Request is missing Authentication Token' });
    return deliver(caller.service, request, behind);
  };
}

async function deliver(service: string, request: HttpRequest, behind: Behind): Promise<HttpAnswer> {
  switch (service) {
    case 'dynamodb': {
      const answer = await forward(request, behind.endpoints.dynamodb);
      behind.written();
      return answer;
    }
    case 'sqs':
      return behind.sqs(request);
    case 's3':
      return forward(request, behind.endpoints.s3);
    case 'ses':
      return behind.ses(new URLSearchParams(request.body.toString()));
    case 'apigateway':
      return behind.apiGateway(request);
    default:
      return jsonAnswer(400, { __type: 'UnknownOperationException', message: `The local cloud has no service ${service}` });
  }
}
