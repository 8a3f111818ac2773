package beian.ruleset.word;

import java.util.List;

/**
 * The words by which modality is told, looked for in the model's name, and in the scenario if that says nothing.
 *
 * @param ignored phrases in which no word of the rules is meant; may be empty
 */
public record ModalityWords(
        List<String> text,
        List<String> image,
        List<String> video,
        List<String> audio,
        List<String> multimodal,
        List<String> ignored) {

    public ModalityWords {
        text = List.copyOf(text);
        image = List.copyOf(image);
        video = List.copyOf(video);
        audio = List.copyOf(audio);
        multimodal = List.copyOf(multimodal);
        ignored = List.copyOf(ignored);
    }
}
