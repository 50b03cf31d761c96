package org.lectern.feed;

import static org.lectern.feed.ScheduleBuilder.aSchedule;
import static org.lectern.feed.ScheduleBuilder.reading;

import org.lectern.schedule.Schedule;

/** Princeton COS 597A, Fall 2025, as its page has it. */
final class Cos597a {

    private Cos597a() {}

    static Schedule schedule() {
        return lastWeeks(firstWeeks(aSchedule().lectures().officeHours().closed("2025-10-14", "No class")))
                .build();
    }

    private static ScheduleBuilder firstWeeks(ScheduleBuilder schedule) {
        return schedule.week(
                        1, "2025-09-02", "Course introduction. Overview of foundation model training and inference.")
                .week(
                        2,
                        "2025-09-09",
                        "Scaling laws: why foundation models are large",
                        reading("Scaling Laws for Neural Language Models"),
                        reading("Training Compute-Optimal Large Language Models (Chinchilla scaling law)"),
                        reading("Language Models are Few-Shot Learners (GPT3)"))
                .week(3, "2025-09-16", "Hardware characteristics")
                .week(
                        4,
                        "2025-09-23",
                        "Distributed training: Tensor Parallel, Pipeline Parallel, Sequence Parallel",
                        reading(
                                "Megatron-LM: Training Multi-Billion Parameter Language Models Using Model Parallelism"),
                        reading("Reducing Activation Recomputation in Large Transformer Models"))
                .week(
                        5,
                        "2025-09-30",
                        "Attention optimizations",
                        reading("FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness"),
                        reading("Ring Attention with Blockwise Transformers for Near-Infinite Context"))
                .week(
                        6,
                        "2025-10-07",
                        "Mixture of experts",
                        reading("Switch Transformers: Scaling to Trillion Parameter Models with Simple and Efficient"
                                + " Sparsity"),
                        reading("DeepSeekMoE: Towards Ultimate Expert Specialization in Mixture-of-Experts Language"
                                + " Models"));
    }

    private static ScheduleBuilder lastWeeks(ScheduleBuilder schedule) {
        return schedule.week(
                        7,
                        "2025-10-21",
                        "Inference: quantization and sparsity",
                        reading("GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers"),
                        reading("SqueezeLLM: Dense-and-Sparse Quantization"),
                        reading("AWQ: Activation-aware Weight Quantization for On-Device LLM Compression and"
                                + " Acceleration"))
                .week(
                        8,
                        "2025-10-28",
                        "Inference: speculative decoding, architectural optimization",
                        reading("Fast Inference from Transformers via Speculative Decoding"),
                        reading("Fast Transformer Decoding: One Write-Head is All You Need"),
                        reading("GQA: Training Generalized Multi-Query Transformer Models from Multi-Head"
                                + " Checkpoints"))
                .week(
                        9,
                        "2025-11-04",
                        "Inference serving: PagedAttention, SGLang, chunked prefill",
                        reading("Efficient Memory Management for Large Language Model Serving with PagedAttention"),
                        reading("SGLang: Efficient Execution of Structured Language Model Programs"),
                        reading("Taming Throughput-Latency Tradeoff in LLM Inference with Sarathi-Serve"))
                .week(
                        10,
                        "2025-11-11",
                        "Software framework, compilers",
                        reading("Triton: An Intermediate Language and Compiler for Tiled Neural Network Computations"),
                        reading("PyTorch 2: Faster Machine Learning Through Dynamic Python Bytecode Transformation and"
                                + " Graph Compilation"),
                        reading("HybridFlow: A Flexible and Efficient RLHF Framework"))
                .week(
                        11,
                        "2025-11-18",
                        "New architectures",
                        reading("Mamba: Linear-Time Sequence Modeling with Selective State Spaces"),
                        reading("Titans: Learning to Memorize at Test Time"));
    }
}
