import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { usagePlanKeyOf } from '#shared/domain/usage-plan-key.ts';
import { contextOf } from '#shared/http/caller.ts';
import type { Logger } from '#shared/runtime/logger.ts';
import { type AuthorizeDeps, authorize } from './authorize.ts';

/** API Gateway answers 401 to an error of exactly this message, and 500 to any other. */
class UnauthorizedError extends Error {
  constructor() {
    super('Unauthorized');
  }
}

function header(event: APIGatewayRequestAuthorizerEvent, name: string): string | undefined {
  return Object.entries(event.headers ?? {}).find(([sent]) => sent.toLowerCase() === name)?.[1];
}

/** All routes of the API's stage: the answer is kept for a minute, and whoever asks next may ask for another route. */
function everyRoute(methodArn: string): string {
  const [arn = '', stage = ''] = methodArn.split('/');
  return `${arn}/${stage}/*`;
}

/** A REQUEST authorizer of a REST API. */
export function gatewayAuthorizer(deps: AuthorizeDeps, logger: Logger) {
  const resolve = authorize(deps);
  return async (event: APIGatewayRequestAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const { requestId } = event.requestContext;
    const found = await resolve(header(event, 'authorization')).catch((error: unknown) => {
      logger.fault(error, { requestId });
      throw error;
    });
    if (!found.ok) {
      logger.info('unauthorized', { requestId, ...found.error });
      throw new UnauthorizedError();
    }
    const caller = found.value;
    return {
      principalId: caller.partnerId,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'execute-api:Invoke', Resource: everyRoute(event.methodArn) }],
      },
      context: contextOf(caller),
      usageIdentifierKey: usagePlanKeyOf(caller.partnerId),
    };
  };
}
