package beian.web.about;

import beian.export.Dictionary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every column of every list, in words. */
@Controller
class DictionaryPage {

    private final Dictionary dictionary;

    DictionaryPage(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @GetMapping("/dictionary")
    String dictionary(Model model) {
        model.addAttribute("lists", dictionary.lists());
        return "dictionary";
    }
}
