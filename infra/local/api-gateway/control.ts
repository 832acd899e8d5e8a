import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../http.ts';
import { list, parse, text } from '../json.ts';
import type { ApiKey, KeyStore } from './keys.ts';

const shown = ({ id, name, value, enabled, createdDate }: ApiKey, includeValue: boolean) => ({
  id,
  name,
  enabled,
  createdDate,
  lastUpdatedDate: createdDate,
  stageKeys: [],
  ...(includeValue ? { value } : {}),
});

const refused = (status: number, type: string, message: string) => jsonAnswer(status, { message }, { 'x-amzn-errortype': type });
const notFound = () => refused(404, 'NotFoundException', 'Invalid API Key identifier specified');

/** API Gateway's control plane, as far as operators use it: making keys, finding them, adding them to usage plans. */
export function apiGatewayControl(keys: KeyStore) {
  return async (request: HttpRequest): Promise<HttpAnswer> => {
    const { method, path } = request;
    const [first, id = '', third, fourth = ''] = path.split('/').filter(Boolean).map(decodeURIComponent);
    const body = method === 'POST' || method === 'PATCH' ? parse(request.body.toString()) : {};
    const withValue = ['includeValue', 'includeValues'].some((name) => request.url.searchParams.get(name) === 'true');

    if (first === 'apikeys' && !id && method === 'POST') {
      const made = keys.create({
        name: text(body, 'name'),
        value: text(body, 'value') || undefined,
        enabled: text(body, 'enabled') === 'true',
      });
      return made ? jsonAnswer(201, shown(made, true)) : refused(409, 'ConflictException', 'API Key already exists');
    }
    if (first === 'apikeys' && !id && method === 'GET') {
      const prefix = request.url.searchParams.get('name') ?? '';
      const found = keys.all().filter(({ name }) => name.startsWith(prefix));
      return jsonAnswer(200, { item: found.map((key) => shown(key, withValue)) });
    }
    const key = keys.all().find((known) => known.id === (first === 'apikeys' ? id : fourth || text(body, 'keyId')));
    if (first === 'apikeys' && key && method === 'GET') return jsonAnswer(200, shown(key, withValue));
    if (first === 'apikeys' && key && method === 'DELETE') {
      keys.remove(key.id);
      return { status: 202 };
    }
    if (first === 'apikeys' && key && method === 'PATCH') {
      const enabled = list(body, 'patchOperations').find((operation) => text(operation, 'path') === '/enabled');
      const changed = enabled ? keys.change(key.id, { enabled: text(enabled, 'value') === 'true' }) : key;
      return jsonAnswer(200, shown(changed ?? key, false));
    }
    if (first === 'usageplans' && third === 'keys') return planKeys(method, id, key, withValue);
    return notFound();
  };

  function planKeys(method: string, plan: string, key: ApiKey | undefined, withValue: boolean): HttpAnswer {
    const member = (one: ApiKey) => ({ id: one.id, type: 'API_KEY', name: one.name, ...(withValue ? { value: one.value } : {}) });
    if (method === 'GET' && !key)
      return jsonAnswer(200, {
        item: keys
          .all()
          .filter(({ planIds }) => planIds.includes(plan))
          .map(member),
      });
    if (!key) return notFound();
    const belongs = key.planIds.includes(plan);
    if (method === 'GET') return belongs ? jsonAnswer(200, member(key)) : notFound();
    if (method === 'POST' && belongs) return refused(409, 'ConflictException', `${key.id} is already in usage plan ${plan}`);
    const others = key.planIds.filter((known) => known !== plan);
    keys.change(key.id, { planIds: method === 'POST' ? [...others, plan] : others });
    return method === 'POST' ? jsonAnswer(201, member(key)) : { status: 202 };
  }
}
