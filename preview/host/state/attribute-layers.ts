/** A cell attribute that the engine lacks: values laid over areas, the latest on top. */
import { type Area, contains, intersect } from "../geometry/area";

export class AttributeLayers<T> {
  private layers: { readonly area: Area; readonly value: T }[] = [];

  /** @param fallback the value of cells that were never given one */
  constructor(private readonly fallback: T) {}

  set(area: Area, value: T): void {
    this.layers = this.layers.filter((layer) => !contains(area, layer.area));
    this.layers.push({ area, value });
  }

  at(row: number, col: number): T {
    for (let index = this.layers.length - 1; index >= 0; index--) {
      const layer = this.layers[index];
      if (layer === undefined) continue;
      const { top, left, bottom, right } = layer.area;
      if (row >= top && row <= bottom && col >= left && col <= right) return layer.value;
    }
    return this.fallback;
  }

  /** The value that all cells of an area have; null when they differ. */
  uniform(area: Area): T | null {
    let rest: Area[] = [area];
    const found = new Set<T>();
    for (const layer of [...this.layers].reverse()) {
      rest = rest.flatMap((part) => {
        const shared = intersect(part, layer.area);
        if (shared === null) return [part];
        found.add(layer.value);
        return subtract(part, shared);
      });
    }
    if (rest.length > 0) found.add(this.fallback);
    const [first] = found;
    return found.size === 1 ? (first as T) : null;
  }

  /** Every layer, the latest last; for saving. */
  entries(): readonly { readonly area: Area; readonly value: T }[] {
    return this.layers;
  }
}

/** The parts of an area outside a smaller one within it. */
function subtract(area: Area, hole: Area): Area[] {
  const parts: Area[] = [
    { ...area, bottom: hole.top - 1 },
    { ...area, top: hole.bottom + 1 },
    { top: hole.top, bottom: hole.bottom, left: area.left, right: hole.left - 1 },
    { top: hole.top, bottom: hole.bottom, left: hole.right + 1, right: area.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
