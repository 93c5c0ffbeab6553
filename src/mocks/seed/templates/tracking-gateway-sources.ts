import { sourceFile } from './source-file.ts';

export const ingest = sourceFile({
  path: 'internal/ingest/position.go',
  root: '/build/tracking-gateway/',
  module: 'harbor.example/gateway/internal/ingest',
  firstLine: 44,
  text: `
func (s *Server) handlePosition(w http.ResponseWriter, r *http.Request) {
	var report PositionReport
	if err := json.NewDecoder(r.Body).Decode(&report); err != nil {
		s.fail(w, r, fmt.Errorf("decode position: %w", err))
		return
	}
	unit := s.units.Lookup(report.UnitID)
	unit.mu.Lock()
	defer unit.mu.Unlock()
	unit.track[report.Sequence%trackLength] = report.Point
	if err := s.publish(r.Context(), unit, report); err != nil {
		s.fail(w, r, err)
	}
}

func (s *Server) publish(ctx context.Context, unit *Unit, report PositionReport) error {
	ctx, cancel := context.WithTimeout(ctx, s.publishTimeout)
	defer cancel()
	return s.stream.Publish(ctx, unit.Subject(), report.Encode())
}
`,
});

export const geofence = sourceFile({
  path: 'internal/geofence/index.go',
  root: '/build/tracking-gateway/',
  module: 'harbor.example/gateway/internal/geofence',
  firstLine: 18,
  text: `
func (ix *Index) Containing(p Point) []Fence {
	cell := ix.grid[p.Row(ix.step)][p.Column(ix.step)]
	found := make([]Fence, 0, len(cell))
	for _, id := range cell {
		fence := ix.fences[id]
		if fence.Polygon.Contains(p) {
			found = append(found, *fence)
		}
	}
	return found
}

func (ix *Index) Reload(ctx context.Context) error {
	rows, err := ix.db.QueryContext(ctx, selectFences)
	if err != nil {
		return fmt.Errorf("reload fences: %w", err)
	}
	return ix.fill(rows)
}
`,
});
