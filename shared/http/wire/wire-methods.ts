import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Endpoint } from '#shared/http/endpoint.ts';
import { trackingIdOf } from '#shared/http/wire/tracking.ts';
import { wireResult } from '#shared/http/wire/wire-result.ts';

function fits(template: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = template.split('/');
  return (
    parts.length === wanted.length && wanted.every((part, index) => part === parts[index] || (part.startsWith('{') && parts[index] !== ''))
  );
}

/** The methods that these operations have at a path; where paths are alike, those of the one with the fewest parameters. */
export function methodsAt(endpoints: readonly Endpoint[], path: string): string[] {
  const found = endpoints.map(({ route }) => route).filter((route) => fits(route.path, path));
  const parameters = (template: string) => template.split('{').length;
  const fewest = Math.min(...found.map((route) => parameters(route.path)));
  return found.filter((route) => parameters(route.path) === fewest).map(({ method }) => method);
}

/** The header of a request that has not been normalised. */
export function headerOf({ headers }: APIGatewayProxyEvent, name: string): string | undefined {
  return Object.entries(headers).find(([sent]) => sent.toLowerCase() === name)?.[1];
}

/** What a path that is there answers to a method that it does not have. */
export function methodNotAllowed(methods: readonly string[], event: APIGatewayProxyEvent): APIGatewayProxyResult {
  const { requestId } = event.requestContext;
  const trackingId = trackingIdOf(headerOf(event, 'trackingid'), requestId);
  const message = `There is no ${event.httpMethod} here.`;
  const answer = { status: 405, headers: { allow: methods.join(', ') } };
  const body = { message, errors: [{ description: message }], trackingId };
  return wireResult(event.httpMethod === 'HEAD' ? answer : { ...answer, body }, trackingId, requestId);
}
