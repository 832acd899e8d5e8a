import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEvent } from 'aws-lambda';

/** Structured log lines. They carry ids, names and numbers; never a body, a token, an address or a path with a token in it. */
export type Logger = {
  /** Notes that a request came in; the returned function notes how it ended. */
  readonly request: (event: APIGatewayProxyEvent) => (status: number) => void;
  readonly info: (message: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>) => void;
  /** Something unexpected: the error with its cause and stack. */
  readonly fault: (error: unknown, fields?: Readonly<Record<string, string | number | undefined>>) => void;
};

export function makeLogger(service: string): Logger {
  const lines = new PowertoolsLogger({ serviceName: service });
  return {
    request(event) {
      const start = performance.now();
      const { requestId, resourcePath, httpMethod } = event.requestContext;
      lines.resetKeys();
      lines.appendKeys({ requestId });
      return (status) =>
        lines.info('request', { method: httpMethod, resource: resourcePath, status, ms: Math.round(performance.now() - start) });
    },
    info: (message, fields = {}) => lines.info(message, fields),
    fault: (error, fields = {}) => lines.error('fault', { ...fields, error: error instanceof Error ? error : new Error(String(error)) }),
  };
}
