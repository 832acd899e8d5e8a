import type { APIGatewayProxyEvent } from 'aws-lambda';

/** Structured log lines. They carry ids, names and numbers; never a body, a token, an address or a path with a token in it. */
export type Logger = {
  /** Notes that a request came in; the returned function notes how it ended. */
  readonly request: (event: APIGatewayProxyEvent) => (status: number) => void;
  readonly info: (message: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>) => void;
  /** Something unexpected: the error with its cause and stack. */
  readonly fault: (error: unknown, fields?: Readonly<Record<string, string | number | undefined>>) => void;
};

/** An error and what caused it, as deep as helps. */
function told(error: unknown, depth = 4): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined || depth === 0 ? {} : { cause: told(cause, depth - 1) }) };
}

/**
 * Writes one line of JSON each to standard output, by the names that Lambda's log format knows (`timestamp`, `level`, `message`).
 * `LOG_LEVEL` `ERROR` leaves out what is no fault, `SILENT` everything.
 */
export function makeLogger(service: string): Logger {
  let requestId: string | undefined;
  const least = process.env['LOG_LEVEL'];
  const line = (level: 'INFO' | 'ERROR', message: string, fields: object) => {
    if (least === 'SILENT' || (least === 'ERROR' && level === 'INFO')) return;
    const timestamp = new Date().toISOString();
    process.stdout.write(`${JSON.stringify({ timestamp, level, message, service, requestId, ...fields })}\n`);
  };
  return {
    request(event) {
      const start = performance.now();
      const { resourcePath, httpMethod } = event.requestContext;
      requestId = event.requestContext.requestId;
      return (status) =>
        line('INFO', 'request', { method: httpMethod, resource: resourcePath, status, ms: Math.round(performance.now() - start) });
    },
    info: (message, fields = {}) => line('INFO', message, fields),
    fault: (error, fields = {}) => line('ERROR', 'fault', { ...fields, error: told(error) }),
  };
}
