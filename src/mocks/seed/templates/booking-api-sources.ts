import type { RawEvent } from '#mocks/seed/template.ts';

import { library, sourceFile } from './source-file.ts';

const root = '/srv/booking-api/';

export const views = sourceFile({
  path: 'booking/views.py',
  root,
  module: 'booking.views',
  firstLine: 41,
  text: `
@api_view(["POST"])
@require_scope("booking:write")
def create_booking(request):
    form = BookingForm(request.data)
    vessel = Vessel.objects.get(imo=form.imo)
    window = TideWindow.parse(form.arrival, form.departure)
    berth = allocation.allocate_berth(vessel, window)
    return Response(BookingSerializer(berth).data, status=201)


@api_view(["PATCH"])
@require_scope("booking:write")
def amend_booking(request, booking_id):
    booking = Booking.objects.select_for_update().get(pk=booking_id)
    booking.window = TideWindow.parse(request.data["arrival"], request.data["departure"])
    allocation.reserve_crane(booking, request.data.get("lifts", 0))
    booking.save(update_fields=["window", "crane"])
    return Response(BookingSerializer(booking).data)


@api_view(["GET"])
def quote(request):
    cargo = Cargo.from_query(request.query_params)
    price = allocation.estimate_dues(cargo, tariff=Tariff.current())
    return Response({"price": str(price), "currency": price.currency})


@api_view(["GET"])
@require_scope("manifest:read")
def export_manifest(request, booking_id):
    booking = Booking.objects.prefetch_related("containers").get(pk=booking_id)
    rows = [allocation.weigh(container) for container in booking.containers.all()]
    return StreamingHttpResponse(render_csv(rows), content_type="text/csv")
`,
});

export const allocation = sourceFile({
  path: 'booking/allocation.py',
  root,
  module: 'booking.allocation',
  firstLine: 88,
  text: `
def allocate_berth(vessel, window):
    """Picks the shortest free berth that is deep enough for the whole window."""
    candidates = Berth.objects.free_between(window.start, window.end)
    deep = [berth for berth in candidates if berth.depth_at(window) > vessel.draft + KEEL]
    if not deep:
        raise NoBerthError(vessel.imo, window)
    berth = min(deep, key=lambda candidate: candidate.length - vessel.length)
    Reservation.objects.create(berth=berth, vessel=vessel, window=window)
    return berth


def reserve_crane(booking, lifts):
    shift = Shift.covering(booking.window)
    crane = shift.cranes.filter(swl__gte=booking.heaviest_lift()).first()
    crane.slots[booking.window.hour] += lifts
    crane.save()
    return crane


def estimate_dues(cargo, tariff):
    rate = tariff.rates[cargo.hs_code[:4]]
    base = rate.per_tonne * cargo.tonnes
    return Money(base * (1 - cargo.discount / 100), rate.currency)


def weigh(container):
    tare = CONTAINER_TARE[container.iso_type]
    gross = sum(item.weight for item in container.items)
    return container.number, tare + gross
`,
});

export const customs = sourceFile({
  path: 'booking/customs.py',
  root,
  module: 'booking.customs',
  firstLine: 19,
  text: `
class CustomsClient:
    def __init__(self, base_url, session=None, timeout=8):
        self.base_url = base_url
        self.session = session or requests.Session()
        self.timeout = timeout

    def declare(self, manifest):
        payload = manifest.to_declaration()
        answer = self.session.post(self.base_url + "/declarations", json=payload, timeout=self.timeout)
        answer.raise_for_status()
        return answer.json()["reference"]

    def clearance(self, reference):
        answer = self.session.get(f"{self.base_url}/clearances/{reference}", timeout=self.timeout)
        return Clearance(**answer.json())

    def tariff(self, country):
        answer = self.session.get(f"{self.base_url}/tariffs/{country}", timeout=self.timeout)
        return {row["code"]: row for row in answer.json()["rows"]}
`,
});

export const tasks = sourceFile({
  path: 'booking/tasks.py',
  root,
  module: 'booking.tasks',
  firstLine: 12,
  text: `
@shared_task(bind=True, max_retries=5)
def sync_customs(self, booking_id):
    booking = Booking.objects.get(pk=booking_id)
    try:
        booking.customs_reference = client.declare(booking.manifest)
    except CustomsError as error:
        raise DeclarationFailed(booking_id) from error
    booking.save(update_fields=["customs_reference"])


@shared_task
def send_reminders(hours_ahead=24):
    for booking in Booking.objects.arriving_within(hours_ahead):
        template = TEMPLATES[booking.owner.language]
        mail.send(booking.owner.email, template.render(booking=booking))


@shared_task
def nightly_rollup(day):
    totals = Counter()
    for movement in Movement.objects.on(day).iterator():
        totals[movement.terminal.code] += movement.teu
    DailyVolume.objects.bulk_create(DailyVolume(day=day, code=code, teu=teu) for code, teu in totals.items())
`,
});

const packages = '/opt/venv/lib/python3.12/site-packages/';

const packaged = (name: string, filename: string, lineno: number): RawEvent =>
  library(name, filename, lineno, {
    abs_path: `${packages}${filename}`,
    module: filename.replace(/\.py$/, '').replaceAll('/', '.'),
  });

/** What Django puts between the socket and a view. */
export const django: RawEvent[] = [
  packaged('inner', 'django/core/handlers/exception.py', 55),
  packaged('_get_response', 'django/core/handlers/base.py', 197),
  packaged('wrapper_view', 'django/views/decorators/csrf.py', 65),
  packaged('dispatch', 'rest_framework/views.py', 512),
];

export const celery: RawEvent[] = [
  packaged('trace_task', 'celery/app/trace.py', 453),
  packaged('__protected_call__', 'celery/app/trace.py', 736),
];

export const database: RawEvent[] = [
  packaged('_fetch_all', 'django/db/models/query.py', 1949),
  packaged('execute_sql', 'django/db/models/sql/compiler.py', 1623),
  packaged('_execute', 'django/db/backends/utils.py', 105),
];

export const driver: RawEvent[] = [packaged('execute', 'psycopg/cursor.py', 97)];

export const http: RawEvent[] = [
  packaged('request', 'requests/sessions.py', 589),
  packaged('send', 'requests/adapters.py', 713),
];

export const urllib: RawEvent[] = [
  packaged('urlopen', 'urllib3/connectionpool.py', 787),
  packaged('_make_request', 'urllib3/connectionpool.py', 534),
];
