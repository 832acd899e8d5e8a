import type { RestApi } from './api-gateway/model.ts';
import type { Assembly } from './assembly.ts';
import { list, text } from './json.ts';

/** The port of the first API where nothing else is said; the next APIs have the next ports. Settings of the application count on it. */
export const usualPort = 4000;

const escaped = (origin: string) => origin.replace(/[.+^${}()|[\]\\]/g, '\\$&');

/** Replaces the addresses that an API has in the cloud, its own and its custom domain's, and its usual local one, by where it stands now. */
export function localOrigins(assembly: Assembly, apis: readonly RestApi[], urlOf: (api: RestApi) => string): (value: string) => string {
  const places = new Map<string, string>();
  for (const [index, api] of apis.entries()) {
    places.set(`https://${api.id}.execute-api.${assembly.region}.amazonaws.com/${api.stage.name}`, urlOf(api));
    places.set(`http://127.0.0.1:${usualPort + index}`, urlOf(api));
    for (const { properties } of assembly.of('AWS::ApiGateway::BasePathMapping'))
      if (text(properties, 'RestApiId') === api.id && list(properties, 'BasePath').length === 0)
        places.set(`https://${text(properties, 'DomainName')}`, urlOf(api));
  }
  if (places.size === 0) return (value) => value;
  const origins = new RegExp([...places.keys()].map((origin) => `${escaped(origin)}(?![\\w.-])`).join('|'), 'g');
  return (value) => value.replace(origins, (origin) => places.get(origin) ?? origin);
}
