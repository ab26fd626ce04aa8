/** A compiled expression of JMESPath: a tree of objects, as the package makes them. */
export interface QueryNode {
  readonly type: string;
  readonly name?: string;
  readonly left?: QueryNode;
  readonly right?: QueryNode;
  readonly child?: QueryNode;
  readonly children?: readonly QueryNode[];
}

/** An expression over a list in two steps: what is taken of each record by itself, and what is made of all that was taken. */
interface SplitQuery {
  /** Applied to a list of one record, it gives a list. Nothing when records are counted only. */
  readonly each: QueryNode | undefined;
  /** Applied to those lists joined. Nothing when they are the result. */
  readonly rest: QueryNode | undefined;
}

/**
 * Splits an expression, so that a long list need not be held: `[].name`, `[?enabled].id | [0]` and `length(@)` can be.
 * Undefined for what looks at several records at once, such as `[0]` or `sort_by(@, &id)`.
 */
export function splitQuery(node: QueryNode): SplitQuery | undefined {
  if (mentions(node, ['Root'])) return undefined;
  if (takesEach(node)) return { each: node, rest: undefined };
  if (node.type === 'Pipe' && node.left && node.right) {
    const left = splitQuery(node.left);
    return left && { each: left.each, rest: left.rest ? { ...node, left: left.rest } : node.right };
  }
  if (node.type === 'Function' && node.children) return splitCall(node, node.children);
  return undefined;
}

/** The calls with one argument that comes from the list: `length([?failed])`, `join(', ', [].id)`. */
function splitCall(call: QueryNode, children: readonly QueryNode[]): SplitQuery | undefined {
  const current: QueryNode = { type: 'Current' };
  const [list, ...others] = children.filter(({ type }) => type !== 'Literal' && type !== 'ExpressionReference');
  if (!list || others.length > 0) return undefined;
  if (call.name === 'length' && list.type === 'Current') return { each: undefined, rest: call };
  if (!takesEach(list)) return undefined;
  return { each: list, rest: { ...call, children: children.map((child) => (child === list ? current : child)) } };
}

/** Does it give of a list what it gives of its records one by one? It does when it starts with the items of the list itself. */
function takesEach({ type, left, child }: QueryNode): boolean {
  if (type === 'Projection' || type === 'FilterProjection') return isItems(left);
  return type === 'Flatten' && isItems(child);
}

function isItems(node: QueryNode | undefined): boolean {
  return node !== undefined && (node.type === 'Identity' || takesEach(node));
}

/** Does a tree have a node of one of these types? */
function mentions(node: unknown, types: readonly string[]): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && types.includes(String(node.type))) return true;
  return Object.values(node).some((inner) => mentions(inner, types));
}
