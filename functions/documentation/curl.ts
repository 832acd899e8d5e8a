import type { ParameterModel, PlacedOperation } from './api-document.ts';

const values: Readonly<Record<string, string>> = { 'Idempotency-Key': '$(uuidgen)', 'If-Match': '\\"1\\"' };

/** A path with variables of the shell in the place of its parameters: `/v1/trials/$TRIAL_ID`. */
function pathOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${name.replaceAll(/([A-Z])/g, '_$1').toUpperCase()}`);
}

function credentials(security: PlacedOperation['security']): string[] {
  const scheme = Object.keys(security[0] ?? {})[0];
  if (scheme === 'bearerToken') return ['-H "Authorization: Bearer $TOKEN"'];
  return scheme === 'connectionData' ? ['-u "$CONNECTION_ID:$SECRET"'] : [];
}

function neededHeaders(parameters: readonly ParameterModel[]): string[] {
  return parameters.flatMap(({ in: place, name, required }) =>
    place === 'header' && required ? [`-H "${name}: ${values[name] ?? '…'}"`] : [],
  );
}

/** The operation as a command to try, with what changes from call to call in variables of the shell. */
export function curlOf({ method, path, security, parameters, requestBody }: PlacedOperation, origin: string): string {
  const example = requestBody?.content['application/json']?.example;
  return [
    `curl -X ${method} "${origin}${pathOf(path)}"`,
    ...credentials(security),
    ...neededHeaders(parameters),
    ...(example === undefined ? [] : ['-H "Content-Type: application/json"', `-d '${JSON.stringify(example).replaceAll("'", "'\\''")}'`]),
  ].join(' \\\n  ');
}
