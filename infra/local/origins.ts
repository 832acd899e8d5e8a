import type { RestApi } from './api-gateway/model.ts';
import type { Assembly } from './assembly.ts';
import { list, text } from './json.ts';

/** Replaces the addresses that an API has in the cloud, its own and its custom domain's, by the local one. */
export function localOrigins(assembly: Assembly, apis: readonly RestApi[], urlOf: (api: RestApi) => string): (value: string) => string {
  const places = apis.flatMap((api) => {
    const own = `https://${api.id}.execute-api.${assembly.region}.amazonaws.com/${api.stage.name}`;
    const domains = assembly
      .of('AWS::ApiGateway::BasePathMapping')
      .filter(({ properties }) => text(properties, 'RestApiId') === api.id && list(properties, 'BasePath').length === 0)
      .map(({ properties }) => `https://${text(properties, 'DomainName')}`);
    return [own, ...domains].map((origin) => ({ origin, url: urlOf(api) }));
  });
  return (value) => places.reduce((replaced, { origin, url }) => replaced.replaceAll(origin, url), value);
}
