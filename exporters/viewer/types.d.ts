// Shapes of the page's values, for checking only: nothing of this file is in the page.

type Attributes = Record<string, any>;
type Camera = "fit" | "keep";

interface Kind { name: string; zh: string; en: string; meaning: string; meaning_en: string; color: string; shape: string; glyph: string; on: boolean }
interface Relation { name: string; zh: string; en: string; meaning: string; meaning_en: string; color: string; dash: boolean; fact: boolean; on: boolean; weight: number }
interface Place { id: string; name: string; parent: number }
interface Origin { articles: number; since: string | null; until: string | null; sources: string[]; other_sources: number; made: string | null; left_out: number; part: boolean; note: string }

/** The structure as `exporters/blocks.py` writes it: one array a property; numbers are positions in other arrays, -1 is none. */
interface GraphBlock {
  title: string; lang: "zh" | "en"; limit: number; first: string[]; options: object; origin: Origin; browser: string | null;
  kinds: Kind[]; types: Relation[]; places: Place[]; dates: string[];
  properties: Record<string, { zh: string; en: string }>; values: Record<string, { zh: string; en: string }>; pinyin: Record<string, string>;
  names: string[]; ids: string[]; kind: number[]; place: number[]; aliases: Record<number, string[]>; unresolved: number[];
  type: number[]; start: number[]; end: number[]; date: number[]; occasion: number[];
}

interface Graph extends GraphBlock { firstEdge: Int32Array; edgesAt: Int32Array; fromDay: Int32Array; toDay: Int32Array }

interface ArticleRow { id: string; title: string | null; source: string | null; published: string | null; url: string | null }
/** sentences, articles, rule, confidence, note, other properties */
type EdgeDetails = [string[], number[], string | null, number | null, string | null, Record<string, unknown> | null];
/** sentences, articles, properties */
type NodeDetails = [string[], number[], Record<string, unknown> | null];
interface Details { nodes: NodeDetails[]; edges: EdgeDetails[]; articles: ArticleRow[] }

interface State {
  view: string; flip: string[]; from: string; to: string; place: string; industry: string; min: number;
  focus: string[]; hops: number; expanded: string[]; hidden: string[]; open: string[]; selected: string; drawnOnly: boolean; rows: string;
}

/** What passes the filters. `score` is above 0 for nodes that have an edge. */
interface Found { active: Uint8Array; score: Float32Array; edges: number; nodes: number; counts: { kinds: Int32Array; types: Int32Array } }
interface Bundle { key: string; type: number; start: number; end: number; edges: number[] }
interface Line { id: string; bundle: Bundle; edges: number[]; bend: number; single: boolean }
interface Rect { x: number; y: number; w: number; h: number; own?: number; soft?: boolean }
/** A mark with its name: x and y are the middle. */
interface Box { x: number; y: number; w: number; h: number }
interface Label extends Rect { node: number; text: string }
interface Scene { nodes: number[]; at: Map<number, Box>; bundles: Bundle[]; lines: Line[]; more: Map<number, number>; columns: boolean }
interface Caption { text: string; x: number; y: number; type: number }
interface Pair { from: number; to: number; edge: number }
interface Flow { from: number; to: number; edges: number[] }
interface FlowColumn { places: Map<number, { y: number; height: number; count: number; used: number }>; height: number; unit: number }

declare const vis: any;
