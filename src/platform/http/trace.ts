import { randomBytes } from 'node:crypto';
import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

const tracer = () => trace.getTracer('rode-draad');

/** Reads a W3C traceparent; undefined when absent or malformed, and then a new trace begins. */
export function parseTraceparent(header: string | undefined): SpanContext | undefined {
  const parts = TRACEPARENT.exec(header ?? '');
  if (!parts) return undefined;
  return {
    traceId: parts[1] as string,
    spanId: parts[2] as string,
    traceFlags: Number.parseInt(parts[3] as string, 16) & TraceFlags.SAMPLED,
    isRemote: true,
  };
}

export const traceparentOf = (span: SpanContext): string =>
  `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;

/** The trace of one request: its place in the caller's trace, and the span when somebody collects spans. */
export type RequestTrace = { readonly spanContext: SpanContext; readonly span: Span };

/**
 * Begins the span of a request. Without an OpenTelemetry SDK no span is recorded, but trace ids are made and passed on
 * all the same, for the logs and the access log.
 */
export function beginRequestTrace(name: string, traceparent: string | undefined): RequestTrace {
  const remote = parseTraceparent(traceparent);
  const traceId = remote?.traceId ?? randomBytes(16).toString('hex');
  const parent = remote ?? { traceId, spanId: newSpanId(), traceFlags: TraceFlags.NONE };
  const span = tracer().startSpan(name, {}, trace.setSpanContext(ROOT_CONTEXT, parent));
  if (span.isRecording()) return { span, spanContext: span.spanContext() };
  return { span, spanContext: { traceId, spanId: newSpanId(), traceFlags: parent.traceFlags } };
}

const newSpanId = (): string => randomBytes(8).toString('hex');

/** Runs `fn` in a span of its own, ended and marked by how it went. No personal data in name or attributes. */
export async function inSpan<T>(name: string, attributes: Attributes, fn: (span: Span) => Promise<T>): Promise<T> {
  return await tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await fn(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
      throw error;
    } finally {
      span.end();
    }
  });
}
