package dev.grapevine.sdk.files;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Writes a text once time has come to a minute after it. */
final class Reminder extends KeyedProcessFunction<String, String, String> {
  private static final long serialVersionUID = 1L;

  private transient ValueState<String> text;

  @Override
  public void open(OpenContext context) {
    text = getRuntimeContext().getState(new ValueStateDescriptor<>("text", String.class));
  }

  @Override
  public void processElement(String value, Context context, Collector<String> out)
      throws Exception {
    text.update(value);
    context.timerService().registerEventTimeTimer(context.timestamp() + 60_000);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
    out.collect(text.value());
  }
}
