import { randomUUID } from 'node:crypto';
import { type HttpAnswer, jsonAnswer } from '../http.ts';

const json10 = 'application/x-amz-json-1.0';

/** An error in the words and the protocol of the service that is called. `name` is the error's code. */
export function serviceError(
  service: string,
  status: number,
  name: string,
  message: string,
  more: Record<string, unknown> = {},
): HttpAnswer {
  const requestId = randomUUID();
  switch (service) {
    case 'ses': {
      const type = status < 500 ? 'Sender' : 'Receiver';
      const body = `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${type}</Type><Code>${xml(name)}</Code><Message>${xml(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
      return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
    }
    case 's3': {
      const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${xml(name)}</Code><Message>${xml(message)}</Message>${elements(more)}<RequestId>${requestId}</RequestId></Error>`;
      return { status, headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId }, body };
    }
    case 'apigateway':
      return jsonAnswer(status, { message, ...more }, { 'x-amzn-errortype': name, 'x-amzn-requestid': requestId });
    default:
      return jsonAnswer(
        status,
        { __type: `com.amazonaws.${service}#${name}`, message, Message: message, ...more },
        { 'content-type': json10, 'x-amzn-requestid': requestId },
      );
  }
}

const elements = (more: Record<string, unknown>) =>
  Object.entries(more)
    .map(([name, value]) => `<${name}>${xml(String(value))}</${name}>`)
    .join('');

const xml = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The refusal of a call that a role's policies do not allow, as each service words it. */
export function accessDenied(service: string, who: string, action: string, resource: string, explicit: boolean): HttpAnswer {
  if (service === 'ses')
    return serviceError(
      service,
      403,
      'AccessDenied',
      `User \`${who}' is not authorized to perform \`${action}' on resource \`${resource}'`,
    );
  const reason = explicit
    ? 'with an explicit deny in an identity-based policy'
    : `because no identity-based policy allows the ${action} action`;
  const message = `User: ${who} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
  if (service === 's3') return serviceError(service, 403, 'AccessDenied', message);
  return serviceError(service, service === 'dynamodb' || service === 'kms' ? 400 : 403, 'AccessDeniedException', message);
}
