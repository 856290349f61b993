/**
 * Puts units into the order of whole numbers. Totals and points have few places, so that there are hardly more values
 * than units: counting how often each occurs puts them in order in one pass, where comparing takes many.
 */

/** Up to this length, moving values one by one is quickest. */
const SHORT = 24;

/** Values further apart are compared, as are those that would need so many counters for each unit. */
const SPREAD = 2 ** 14;
const COUNTERS = 64;

/**
 * @param order units; @param values of whole numbers, by place in the order
 * @returns a function that puts the places [from, to) of both into order: highest first, equal ones as they were
 */
export function arranger(order: Uint32Array, values: Float64Array): (from: number, to: number) => void {
  const starts = new Uint32Array(SPREAD + 1);
  const units = new Uint32Array(order.length);
  const sorted = new Float64Array(values.length);

  const byCounting = (from: number, to: number, highest: number, spread: number): void => {
    starts.fill(0, 0, spread + 2);
    for (let place = from; place < to; place++) {
      const below = highest - (values[place] ?? 0) + 1;
      starts[below] = (starts[below] ?? 0) + 1;
    }
    for (let value = 1; value <= spread; value++)
      starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
    for (let place = from; place < to; place++) {
      const value = values[place] ?? 0;
      const at = starts[highest - value] ?? 0;
      starts[highest - value] = at + 1;
      units[at] = order[place] ?? 0;
      sorted[at] = value;
    }
    for (let place = from; place < to; place++) {
      order[place] = units[place - from] ?? 0;
      values[place] = sorted[place - from] ?? 0;
    }
  };

  const byMoving = (from: number, to: number): void => {
    for (let place = from + 1; place < to; place++) {
      const value = values[place] ?? 0;
      const unit = order[place] ?? 0;
      let gap = place;
      for (; gap > from && (values[gap - 1] ?? 0) < value; gap--) {
        values[gap] = values[gap - 1] ?? 0;
        order[gap] = order[gap - 1] ?? 0;
      }
      values[gap] = value;
      order[gap] = unit;
    }
  };

  const byComparing = (from: number, to: number): void => {
    const places = Array.from({ length: to - from }, (_, place) => from + place);
    places.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
    places.forEach((place, at) => {
      units[at] = order[place] ?? 0;
      sorted[at] = values[place] ?? 0;
    });
    order.set(units.subarray(0, places.length), from);
    values.set(sorted.subarray(0, places.length), from);
  };

  return (from, to) => {
    let [highest, lowest] = [-Infinity, Infinity];
    for (let place = from; place < to; place++) {
      const value = values[place] ?? 0;
      if (value > highest) highest = value;
      if (value < lowest) lowest = value;
    }
    const spread = highest - lowest;
    if (!(spread > 0)) return;
    if (to - from <= SHORT) byMoving(from, to);
    else if (spread < SPREAD && spread < COUNTERS * (to - from)) byCounting(from, to, highest, spread);
    else byComparing(from, to);
  };
}
