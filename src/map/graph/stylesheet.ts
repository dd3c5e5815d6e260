import type { StylesheetJson } from 'cytoscape'
import type { Colours } from '../../drawing/colours.ts'
import { CLOSED_RING_WIDTH, ENDED_OPACITY, LINE_DASHES, LINE_GAP, PLACEHOLDER_DASHES, PLACEHOLDER_RING_WIDTH, RING_WIDTH } from '../../drawing/strokes.ts'

export const FADED = 0.2
export const DIMMED = 0.5

/** What Cytoscape paints: circles and lines. Hulls, glyphs, names and labels lie on layers of our own. */
export function mapStyle(colours: Colours): StylesheetJson {
  return [
    {
      selector: 'core',
      style: { 'active-bg-opacity': 0, 'selection-box-color': colours.accent, 'selection-box-opacity': 0.12, 'selection-box-border-color': colours.accent, 'selection-box-border-width': 1 } as never,
    },
    {
      selector: 'node',
      style: { 'overlay-opacity': 0, 'underlay-opacity': 0, 'background-opacity': 0, 'border-width': 0, width: 1, height: 1, events: 'no' },
    },
    {
      selector: 'node.organisation',
      style: {
        events: 'yes',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': colours.paper,
        'background-opacity': 1,
        'border-width': RING_WIDTH,
        'border-color': 'data(ring)',
        'border-position': 'inside',
      },
    },
    { selector: 'node.placeholder', style: { 'border-style': 'dashed', 'border-dash-pattern': [...PLACEHOLDER_DASHES], 'border-width': PLACEHOLDER_RING_WIDTH } },
    { selector: 'node.closed', style: { 'background-opacity': 0, 'border-width': CLOSED_RING_WIDTH } },
    { selector: 'node.coalition', style: { events: 'yes', shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    {
      selector: 'edge',
      style: {
        'overlay-opacity': 0,
        'curve-style': 'bezier',
        'control-point-step-size': LINE_GAP,
        width: 'data(width)',
        'line-color': colours.line,
        'target-arrow-color': colours.line,
        'target-arrow-shape': 'none',
        'arrow-scale': 0.9,
      },
    },
    { selector: 'edge.directed', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [...LINE_DASHES.dashed] } },
    { selector: 'edge.dotted', style: { 'line-style': 'dashed', 'line-dash-pattern': [...LINE_DASHES.dotted], 'line-cap': 'round' } },
    { selector: 'edge.ended', style: { opacity: ENDED_OPACITY } },
    { selector: 'edge.selected', style: { 'line-color': colours.accent, 'target-arrow-color': colours.accent, 'z-index': 2 } },
    { selector: 'edge.focused', style: { 'underlay-color': colours.ink, 'underlay-opacity': 0.3, 'underlay-padding': 6, 'z-index': 3 } },
    { selector: '.faded', style: { opacity: FADED } },
    { selector: '.dimmed', style: { opacity: DIMMED } },
  ]
}
