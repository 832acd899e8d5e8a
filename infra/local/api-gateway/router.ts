import type { Method, PathNode } from './model.ts';

export interface Route {
  readonly node: PathNode;
  readonly method: Method;
  /** Decoded path parameters, null when the path has none. */
  readonly pathParameters: Record<string, string> | null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The resource for a path: a fixed part before a parameter before a greedy one. */
function find(
  node: PathNode,
  parts: readonly string[],
  parameters: Record<string, string>,
): [PathNode, Record<string, string>] | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) return [node, parameters];
  const fixed = node.children.find((child) => child.part === part);
  const found = fixed && find(fixed, rest, parameters);
  if (found) return found;
  for (const child of node.children) {
    const name = /^\{([^+}]+)\}$/.exec(child.part)?.[1];
    // A part without a letter, as between two slashes, is no value.
    const deeper = name && part !== '' && find(child, rest, { ...parameters, [name]: decoded(part) });
    if (deeper) return deeper;
  }
  for (const child of node.children) {
    const name = /^\{([^+}]+)\+\}$/.exec(child.part)?.[1];
    if (name) return [child, { ...parameters, [name]: decoded(parts.join('/')) }];
  }
  return undefined;
}

/** @returns undefined where the API has no such path or method: API Gateway calls that a missing authentication token. */
export function findRoute(root: PathNode, method: string, path: string): Route | undefined {
  const parts = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  const found = find(root, parts.length === 1 && parts[0] === '' ? [] : parts, {});
  if (!found) return undefined;
  const [node, parameters] = found;
  const declared = node.methods.get(method) ?? node.methods.get('ANY');
  return declared && { node, method: declared, pathParameters: Object.keys(parameters).length > 0 ? parameters : null };
}
