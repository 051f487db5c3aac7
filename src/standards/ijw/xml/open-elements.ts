import type { NameResolver } from './name-resolver.ts';
import { TrailNode } from './trail-node.ts';

/** The elements now open, from the root. */
export class OpenElements {
  depth = 0;
  readonly #names: NameResolver;
  readonly #stack: Int32Array;
  readonly #nodes: (TrailNode | undefined)[] = [];
  #nodeCount = 0;

  constructor(names: NameResolver, maxDepth: number) {
    this.#names = names;
    this.#stack = new Int32Array(maxDepth + 1);
  }

  /** Number of the name of the innermost element as written. */
  get top(): number {
    return this.#stack[this.depth - 1] as number;
  }

  /** Where the innermost element stands in the tree of paths; undefined when that tree has grown too large. */
  get node(): TrailNode | undefined {
    return this.#nodes[this.depth - 1];
  }

  /** Local names from the root. */
  get path(): string {
    return Array.from(this.#stack.subarray(0, this.depth), (name) => this.#names.written(name).local).join('/');
  }

  /** An element that declares namespaces gets a node of its own, so that under one node a name always means the same. */
  enter(name: number, declares: boolean): void {
    this.#nodes[this.depth] = declares ? new TrailNode() : this.#child(name);
    this.#stack[this.depth++] = name;
  }

  /** Takes the innermost element off. */
  leave(): void {
    this.#names.leave(this.depth);
    this.depth--;
  }

  #child(name: number): TrailNode | undefined {
    const parent = this.depth > 0 ? this.#nodes[this.depth - 1] : undefined;
    const known = parent?.children.get(name);
    if (known || !parent || this.#nodeCount >= MOST_NODES) return known;
    this.#nodeCount++;
    const made = new TrailNode();
    parent.children.set(name, made);
    return made;
  }
}

/** Paths remembered of one file; the largest message has some hundreds. */
const MOST_NODES = 4096;
